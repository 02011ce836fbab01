package io.patriot.portfolio;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Comparisons;
import io.patriot.application.order.TradingStore;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.RiskTurn;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets an account take only closing orders while its risk is high, and all orders again when that
 * is over. It takes back its own turn of the switch and nobody else's; when it cannot be sure that
 * a turn was its own, the account stays as it is until its owner says otherwise. An account that
 * cannot be compared with its venue stays so, too: nobody knows what it risks.
 */
final class ConfineTrading {
  private final TradingStore store;
  private final Comparisons comparisons;

  ConfineTrading(TradingStore store, Comparisons comparisons) {
    this.store = store;
    this.comparisons = comparisons;
  }

  /** The watch with what came of it. */
  RiskWatch handle(RiskWatch watch, AccountBook book, Instant now, Cause cause) {
    if (watch.isAtLeast(Level.HIGH)) {
      return book.tradingState() == TradingState.ACTIVE
          ? turned(book, TradingState.REDUCE_ONLY, RiskTurn.TOO_MUCH, now, cause)
              .map(after -> watch.confinedAt(Optional.of(after.fence())))
              .orElse(watch)
          : watch;
    }
    if (watch.confinedAt().isEmpty()) {
      return watch;
    }
    boolean ours =
        watch.confinedAt().filter(fence -> fence == book.fence()).isPresent()
            && book.tradingState() == TradingState.REDUCE_ONLY
            && book.heldUntil().isEmpty();
    if (ours && comparisons.of(book.account()).isBlind(now)) {
      return watch;
    }
    boolean over =
        !ours || turned(book, TradingState.ACTIVE, RiskTurn.WITHIN_BOUNDS, now, cause).isPresent();
    return over ? watch.confinedAt(Optional.empty()) : watch;
  }

  /** Only under the very book that was judged, read again where its changes are kept. */
  private Optional<AccountBook> turned(
      AccountBook judged, TradingState state, String why, Instant now, Cause cause) {
    Optional<AccountBook> book = store.book(judged.account()).filter(judged::equals);
    if (book.isEmpty()) {
      return Optional.empty();
    }
    var turn = new AccountEvent.TradingStateChanged(state, why);
    var change = new AccountChange(book.get(), turn, null, cause, now);
    return store.commit(change) == CommitResult.COMMITTED
        ? Optional.of(change.after())
        : Optional.empty();
  }
}
