package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds an account at closing orders because its owner is suspended, and lets go of it. It is the
 * same switch that its owner turns, but held for so long that they cannot release it. What they
 * stopped just before, and what something else halted, stays as it is: nothing opens there either.
 */
public final class SuspendTrading {
  /** Until when an account is held whose owner is suspended: until somebody lets go of it. */
  public static final Instant HELD = Instant.parse("9999-12-31T00:00:00Z");

  /** Why an account takes only closing orders then, in its owner's words. */
  public static final String SUSPENDED = "you were suspended by those who look after the platform";

  /** Why it may be released again. */
  public static final String LET_GO = "you may trade again, say those who look after the platform";

  private static final int FAILURES_MAX = 2;

  private final TradingStore store;
  private final InstantSource clock;

  public SuspendTrading(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What can be said for certain. */
  public sealed interface Outcome {
    /** It stands as it should; that is stored. */
    record Stands(AccountBook book) implements Outcome {}

    /** There is no such account. */
    record NotFound() implements Outcome {}

    /** Nobody can say. */
    record Unknown() implements Outcome {}
  }

  /** From now on it takes only what makes a position smaller. */
  public Outcome hold(AccountId account, Cause cause) {
    return turned(account, true, cause);
  }

  /** Its owner may have all orders taken again, and does that themselves. */
  public Outcome letGo(AccountId account, Cause cause) {
    return turned(account, false, cause);
  }

  private Outcome turned(AccountId account, boolean hold, Cause cause) {
    int failures = 0;
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      try {
        Optional<AccountBook> book = store.book(account);
        if (book.isEmpty()) {
          return new Outcome.NotFound();
        }
        Instant now = clock.instant();
        if (stands(book.get(), hold, now)) {
          return new Outcome.Stands(book.get());
        }
        boolean halted = book.get().tradingState() == TradingState.HALTED;
        var turn =
            new AccountEvent.TradingStateChanged(
                halted ? TradingState.HALTED : TradingState.REDUCE_ONLY,
                hold ? SUSPENDED : LET_GO,
                Optional.of(hold ? HELD : now));
        var change = new AccountChange(book.get(), turn, null, cause, now);
        if (store.commit(change) == CommitResult.COMMITTED) {
          return new Outcome.Stands(change.after());
        }
      } catch (RuntimeException e) {
        failures++;
        if (failures == FAILURES_MAX) {
          return new Outcome.Unknown();
        }
      }
    }
    return new Outcome.Unknown();
  }

  /** What its owner stopped just now, and is perhaps having closed, goes on under that stop. */
  private static boolean stands(AccountBook book, boolean hold, Instant now) {
    if (!hold) {
      return !isHeld(book);
    }
    return book.heldUntil().map(now::isBefore).orElse(book.tradingState() == TradingState.HALTED);
  }

  /** Whether an account is held because its owner is suspended. */
  public static boolean isHeld(AccountBook book) {
    return book.tradingState() != TradingState.ACTIVE
        && book.heldUntil().filter(HELD::equals).isPresent();
  }
}
