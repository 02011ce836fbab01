package io.patriot.application.link;

import io.patriot.application.account.SharedLimits;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a linked account away when nothing is held or working, neither in our book nor at the
 * venue: lets it only close, destroys its key, disables it. Interrupted anywhere, it is done by
 * asking again. What its owner or anything else had stopped stays stopped, also when it is linked
 * again.
 */
public final class UnlinkAccount {
  /** Why an account takes only closing orders, in its owner's words. */
  public static final String UNLINKED = "you unlinked it";

  private static final int ATTEMPTS_MAX = 3;

  private final LinkedAccounts accounts;
  private final KeyVault vault;
  private final AccountQuiet quiet;
  private final TradingStore store;
  private final SharedLimits limits;
  private final InstantSource clock;

  public UnlinkAccount(
      LinkedAccounts accounts,
      KeyVault vault,
      AccountQuiet quiet,
      TradingStore store,
      InstantSource clock) {
    this.accounts = accounts;
    this.vault = vault;
    this.quiet = quiet;
    this.store = store;
    this.limits = new SharedLimits(accounts, store);
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The key is gone and the account disabled. */
    record Unlinked(LinkedAccount account) implements Outcome {}

    /** There is no such account, or not any more. */
    record NotLinked() implements Outcome {}

    /** Our book still has something. */
    record StillTrading(int positions, int orders) implements Outcome {}

    /** Our book is empty and the venue's is not. */
    record VenueStillHas(int positions, int orders) implements Outcome {}

    /** It could not be found out; nothing was destroyed. */
    record Unavailable(String cause) implements Outcome {}
  }

  public Outcome handle(AccountId account, Cause cause) {
    Optional<LinkedAccount> found = accounts.find(account).filter(LinkedAccount::isActive);
    if (found.isEmpty()) {
      return new Outcome.NotLinked();
    }
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<AccountBook> book = store.book(account);
      Optional<Outcome> obstacle = obstacle(account, book);
      if (obstacle.isPresent()) {
        return obstacle.get();
      }
      if (book.isEmpty() || opensNothing(book.get(), cause)) {
        return remove(found.get(), cause);
      }
    }
    return new Outcome.Unavailable("the account trades");
  }

  private Optional<Outcome> obstacle(AccountId account, Optional<AccountBook> book) {
    int positions = book.map(it -> it.positions().size()).orElse(0);
    int orders = book.map(it -> it.working().size()).orElse(0);
    if (positions + orders > 0) {
      return isKeyDestroyed(account)
          ? Optional.empty()
          : Optional.of(new Outcome.StillTrading(positions, orders));
    }
    return switch (quiet.ask(account)) {
      case AccountQuiet.Answer.Quiet _, AccountQuiet.Answer.KeyGone _ -> Optional.empty();
      case AccountQuiet.Answer.Busy(var theirs, var working) ->
          Optional.of(new Outcome.VenueStillHas(theirs, working));
      case AccountQuiet.Answer.Unavailable(var why) -> Optional.of(new Outcome.Unavailable(why));
    };
  }

  /**
   * Then the account was found empty before, and whoever did died before it was disabled. What a
   * comparison that was still under way left in the book since, half of a trade perhaps, nobody can
   * close here any more, so it must not hold the account for ever.
   */
  private boolean isKeyDestroyed(AccountId account) {
    return vault.open(account, _ -> true) instanceof KeyVault.Opening.NoKey<Boolean>;
  }

  /**
   * Turns the switch under the very book that was found empty, so that no order can slip in between
   * the look and the end of its key: where nothing is held, there is nothing to close either. What
   * is left when this does not come to its end can be closed by its owner.
   */
  private boolean opensNothing(AccountBook book, Cause cause) {
    if (book.tradingState() != TradingState.ACTIVE) {
      return true;
    }
    var turn = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, UNLINKED);
    return store.commit(new AccountChange(book, turn, null, cause, clock.instant()))
        == CommitResult.COMMITTED;
  }

  /** A key that came in at this moment goes the same way as the one before. */
  private Outcome remove(LinkedAccount seen, Cause cause) {
    LinkedAccount before = seen;
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      vault.shred(before.account());
      LinkedAccount after = before.unlinked();
      var event = new LinkEvent.Unlinked(before.keyTail());
      if (accounts.disable(new LinkStep(after, event, cause, clock.instant()))) {
        limits.bind(after.account().tenant(), cause, clock.instant());
        return new Outcome.Unlinked(after);
      }
      Optional<LinkedAccount> now = accounts.find(before.account());
      if (now.filter(LinkedAccount::isActive).isEmpty()) {
        return new Outcome.NotLinked();
      }
      before = now.get();
    }
    return new Outcome.Unavailable("the account was changed at the same time");
  }
}
