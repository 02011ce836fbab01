package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares what we believe of a whole account with what its venue says, and follows the venue:
 * missed fills are recorded, trades by other means adopted, positions and money corrected. It never
 * opens risk, and run again on the same facts it changes nothing.
 *
 * <p>Trades are asked for only where positions or money differ, so comparing an account that agrees
 * costs little and can be done often. A trade and its opposite that together cost nothing are
 * therefore not noticed.
 *
 * <p>A position that no trade explains means that something is wrong which we do not understand:
 * from then on the account may only reduce, and its owner is told.
 */
public final class ReconcileAccount {
  /** A fill that comes between two readings looks like a mismatch once, but not each time. */
  private static final int LOOKS_ALIKE = 3;

  private static final int LOOKS_MAX = 8;

  private final TradingStore store;
  private final VenueAccounts venues;
  private final RecordExecution recordExecution;
  private final Reconcile reconcile;
  private final InstantSource clock;

  public ReconcileAccount(
      TradingStore store,
      VenueAccounts venues,
      RecordExecution recordExecution,
      Reconcile reconcile,
      InstantSource clock) {
    this.store = store;
    this.venues = venues;
    this.recordExecution = recordExecution;
    this.reconcile = reconcile;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** There is no such account. */
    record NotFound() implements Outcome {}

    /** The venue could not be asked; nothing was changed. */
    record Unavailable(String cause) implements Outcome {}

    /**
     * Ours is the venue's now.
     *
     * @param tradesFound trades we had not heard of
     * @param corrected the markets whose position no trade explains
     */
    record Compared(int tradesFound, List<Symbol> corrected, Optional<Money> walletChange)
        implements Outcome {}
  }

  /**
   * @param since how far back trades are asked for
   */
  public Outcome handle(AccountId account, Duration since, Cause cause) {
    Optional<AccountBook> found = store.book(account);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Instant from = clock.instant().minus(since);
    int trades = 0;
    int alike = 0;
    Difference difference = Difference.NONE;
    for (int look = 1; look <= LOOKS_MAX; look++) {
      AccountView view = venues.view(account);
      if (!(view instanceof AccountView.Seen seen)) {
        return new Outcome.Unavailable(((AccountView.Unavailable) view).cause());
      }
      if (look == 1) {
        // Orders know their own trades, also under the name a trigger gave them.
        for (OrderId order : found.get().working().keySet()) {
          reconcile.handle(account, order, cause);
        }
        if (Difference.between(store.book(account).orElseThrow(), seen).isNone()) {
          return new Outcome.Compared(0, List.of(), Optional.empty());
        }
      }
      switch (recordTrades(account, seen, from, cause)) {
        case Recorded.Count(var count) -> trades += count;
        case Recorded.Failed(var why) -> {
          return new Outcome.Unavailable(why);
        }
      }
      AccountBook book = store.book(account).orElseThrow();
      Difference now = Difference.between(book, seen);
      if (now.isNone()) {
        return new Outcome.Compared(trades, List.of(), Optional.empty());
      }
      alike = now.equals(difference) ? alike + 1 : 1;
      if (alike == LOOKS_ALIKE) {
        return correct(account, now, trades, cause);
      }
      difference = now;
    }
    return new Outcome.Unavailable("the account trades too busily to be compared");
  }

  private sealed interface Recorded {
    record Count(int trades) implements Recorded {}

    record Failed(String cause) implements Recorded {}
  }

  private Recorded recordTrades(
      AccountId account, AccountView.Seen seen, Instant from, Cause cause) {
    AccountBook book = store.book(account).orElseThrow();
    var symbols = new TreeSet<Symbol>(book.positions().keySet());
    book.working().values().forEach(order -> symbols.add(order.symbol()));
    seen.positions().forEach(position -> symbols.add(position.symbol()));
    int count = 0;
    for (Symbol symbol : symbols) {
      switch (venues.trades(account, symbol, from, conditional(book, symbol))) {
        case VenueTrades.Unavailable(var why) -> {
          return new Recorded.Failed(why);
        }
        case VenueTrades.Listed(var trades) -> {
          for (ExecutionReport trade : trades) {
            if (recordExecution.handle(trade, cause) == RecordExecution.Outcome.RECORDED) {
              count++;
            }
          }
        }
      }
    }
    return new Recorded.Count(count);
  }

  /** Orders of ours there that may have become others, whose trades we would not know as ours. */
  private List<OrderId> conditional(AccountBook book, Symbol symbol) {
    List<OrderId> there =
        book.working().entrySet().stream()
            .filter(entry -> entry.getValue().symbol().equals(symbol))
            .map(Map.Entry::getKey)
            .toList();
    return store.orders(book.account(), there).stream()
        .filter(order -> order.intent().terms().type().isConditional())
        .map(Order::id)
        .toList();
  }

  private Outcome correct(AccountId account, Difference difference, int trades, Cause cause) {
    AccountBook book = store.book(account).orElseThrow();
    boolean justOpened = book.version() == 1;
    var events = new ArrayList<AccountEvent>();
    for (Position position : difference.positions().values()) {
      events.add(
          new AccountEvent.PositionCorrected(
              position, justOpened ? "held when it was linked" : "the venue has it so"));
    }
    difference
        .wallet()
        .ifPresent(
            change ->
                events.add(
                    new AccountEvent.WalletCorrected(
                        change, "the venue has it so: funding, transfers or fees")));
    if (!difference.positions().isEmpty()
        && !justOpened
        && book.tradingState() == TradingState.ACTIVE) {
      events.add(
          new AccountEvent.TradingStateChanged(
              TradingState.REDUCE_ONLY, "a position was found that no trade explains"));
    }
    for (AccountEvent event : events) {
      var change = new AccountChange(book, event, null, cause, clock.instant());
      if (store.commit(change) != CommitResult.COMMITTED) {
        return new Outcome.Unavailable("the account changed while it was compared");
      }
      book = change.after();
    }
    return new Outcome.Compared(
        trades, List.copyOf(difference.positions().keySet()), difference.wallet());
  }
}
