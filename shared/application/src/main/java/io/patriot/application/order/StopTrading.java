package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The kill switch: turns the switch above all orders of an account to where its owner wants it, in
 * one conditional write. It asks nobody and judges nothing; turned twice is turned once, and what
 * is said to be stopped is stored as stopped.
 */
public final class StopTrading {
  /** How long a stopped account stays stopped at least, so that nobody releases it in a rage. */
  public static final Duration COOL_OFF = Duration.ofMinutes(10);

  /** Why an account takes no orders, in its owner's words. */
  public static final String STOPPED = "you stopped it";

  /** The same when it was done by the link that its owner keeps. */
  public static final String STOPPED_BY_LINK = "you stopped it by your stop link";

  /** Why an account takes only closing orders, in its owner's words. */
  public static final String ONLY_CLOSING = "you asked for closing orders only";

  /** A store that fails is asked once more; longer than that a person does not wait. */
  private static final int FAILURES_MAX = 2;

  private final TradingStore store;
  private final InstantSource clock;

  public StopTrading(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What can be said for certain. */
  public sealed interface Outcome {
    /** The switch stands where it was wanted, or at something stricter; it is stored. */
    record Stopped(AccountBook book) implements Outcome {}

    /** There is no such account. */
    record NotFound() implements Outcome {}

    /** Nobody can say whether it is stopped. */
    record Unknown(String why) implements Outcome {}
  }

  /** Stops all orders. */
  public Outcome halt(AccountId account, Cause cause) {
    return halt(account, STOPPED, cause);
  }

  /** Stops all orders, for a reason in its owner's words. */
  public Outcome halt(AccountId account, String why, Cause cause) {
    return turned(account, TradingState.HALTED, why, cause);
  }

  /** Stops all orders but those that make a position smaller. */
  public Outcome onlyClose(AccountId account, Cause cause) {
    return turned(account, TradingState.REDUCE_ONLY, ONLY_CLOSING, cause);
  }

  private Outcome turned(AccountId account, TradingState wanted, String why, Cause cause) {
    int failures = 0;
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      try {
        Optional<Outcome> outcome = tried(account, wanted, why, cause);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      } catch (RuntimeException e) {
        failures++;
        if (failures == FAILURES_MAX) {
          return new Outcome.Unknown("our own store does not answer");
        }
      }
    }
    return new Outcome.Unknown("the account changes too quickly");
  }

  private Optional<Outcome> tried(AccountId account, TradingState wanted, String why, Cause cause) {
    Optional<AccountBook> found = store.book(account);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NotFound());
    }
    AccountBook book = found.get();
    if (isStopped(book, wanted)) {
      return Optional.of(new Outcome.Stopped(book));
    }
    Instant now = clock.instant();
    var change = new AccountChange(book, turn(wanted, why, now), null, cause, now);
    return store.commit(change) == CommitResult.COMMITTED
        ? Optional.of(new Outcome.Stopped(change.after()))
        : Optional.empty();
  }

  /**
   * One that something else halted is stopped for its owner only once they are asked, too. One that
   * is stopped and being closed takes closing orders only, and a second stop must not end that.
   */
  private static boolean isStopped(AccountBook book, TradingState wanted) {
    return switch (book.tradingState()) {
      case ACTIVE -> false;
      case REDUCE_ONLY -> wanted == TradingState.REDUCE_ONLY || book.heldUntil().isPresent();
      case HALTED -> wanted == TradingState.REDUCE_ONLY || book.heldUntil().isPresent();
    };
  }

  private static AccountEvent.TradingStateChanged turn(
      TradingState wanted, String why, Instant now) {
    return wanted == TradingState.HALTED
        ? new AccountEvent.TradingStateChanged(wanted, why, Optional.of(now.plus(COOL_OFF)))
        : new AccountEvent.TradingStateChanged(wanted, why);
  }
}
