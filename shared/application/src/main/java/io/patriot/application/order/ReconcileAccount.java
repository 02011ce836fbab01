package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
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
import io.patriot.domain.position.PositionMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what we believe of a whole account with what its venue says, and follows the venue:
 * missed fills are recorded, trades by other means adopted, positions and money corrected. It never
 * opens risk, and run again on the same facts it changes nothing.
 *
 * <p>Trades are asked for only where positions or money differ, so comparing an account that agrees
 * costs little and can be done often. A trade and its opposite that together cost nothing are
 * therefore not noticed. Those that cost something may have been in a market where nothing is held
 * any more, so the venue is asked where money was moved.
 *
 * <p>A position that no trade explains means that something is wrong which we do not understand:
 * from then on the account may only reduce, and its owner is told.
 */
public final class ReconcileAccount {
  private final TradingStore store;
  private final VenueAccounts venues;
  private final RecordExecution recordExecution;
  private final Reconcile reconcile;
  private final ReconcileRequests requests;
  private final Comparisons comparisons;
  private final InstantSource clock;

  public ReconcileAccount(
      TradingStore store,
      VenueAccounts venues,
      RecordExecution recordExecution,
      Reconcile reconcile,
      ReconcileRequests requests,
      Comparisons comparisons,
      InstantSource clock) {
    this.store = store;
    this.venues = venues;
    this.recordExecution = recordExecution;
    this.reconcile = reconcile;
    this.requests = requests;
    this.comparisons = comparisons;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** There is no such account, or its venue keeps none to compare it with. */
    record NotFound() implements Outcome {}

    /** The venue could not be asked; nothing was changed. */
    record Unavailable(String cause) implements Outcome {}

    /**
     * Something differs that may still explain itself; the account is looked at again soon.
     *
     * @param tradesFound trades we had not heard of
     */
    record Differs(int tradesFound, String difference) implements Outcome {}

    /**
     * Ours is the venue's now.
     *
     * @param tradesFound trades we had not heard of
     * @param corrected the markets whose position no trade explains
     */
    record Compared(int tradesFound, List<Symbol> corrected, Optional<Money> walletChange)
        implements Outcome {}
  }

  /** The first look, or one that nothing is remembered of. */
  public Outcome handle(AccountId account, Duration since, Cause cause) {
    return handle(account, since, Optional.empty(), cause);
  }

  /**
   * @param since how far back trades are asked for
   * @param before what differed when it was looked at last
   */
  public Outcome handle(AccountId account, Duration since, Optional<Doubt> before, Cause cause) {
    Outcome outcome = compared(account, since, before, cause);
    switch (outcome) {
      case Outcome.Compared _ ->
          comparisons.put(account, comparisons.of(account).ended(clock.instant()));
      case Outcome.Unavailable(var why) -> {
        Comparison failed = comparisons.of(account).failed(why);
        comparisons.put(account, failed);
        if (failed.isBlind(clock.instant())) {
          onlyReduce(account, "it can no longer be compared with its venue: " + why, cause);
        }
        failed.again().ifPresent(pause -> requests.send(account, pause, cause));
      }
      case Outcome.NotFound _, Outcome.Differs _ -> {}
    }
    return outcome;
  }

  /** If the account changes meanwhile, the next comparison that fails does it. */
  private void onlyReduce(AccountId account, String why, Cause cause) {
    Optional<AccountBook> book =
        store.book(account).filter(it -> it.tradingState() == TradingState.ACTIVE);
    if (book.isPresent()) {
      var turn = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, why);
      store.commit(new AccountChange(book.get(), turn, null, cause, clock.instant()));
    }
  }

  private Outcome compared(AccountId account, Duration since, Optional<Doubt> before, Cause cause) {
    Optional<AccountBook> found = store.book(account);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    return switch (venues.view(account)) {
      case AccountView.NotKept _ -> new Outcome.NotFound();
      case AccountView.Unavailable(var why) -> new Outcome.Unavailable(why);
      case AccountView.Seen seen -> compared(found.get(), seen, since, before, cause);
    };
  }

  private Outcome compared(
      AccountBook found,
      AccountView.Seen seen,
      Duration since,
      Optional<Doubt> before,
      Cause cause) {
    AccountId account = found.account();
    if (seen.mode() != found.mode() && !holds(found, seen.mode(), cause)) {
      return new Outcome.Unavailable("the account changed while it was compared");
    }
    // Orders know their own trades, also under the name a trigger gave them.
    var open = new TreeSet<OrderId>();
    for (OrderId order : found.working().keySet()) {
      if (reconcile.handle(account, order, cause) == Reconcile.Outcome.STILL_OPEN) {
        open.add(order);
      }
    }
    AccountBook now = store.book(account).orElseThrow();
    if (Difference.between(now, seen).isNone() && !Difference.hasOtherEntries(now, seen)) {
      return new Outcome.Compared(0, List.of(), Optional.empty());
    }
    return switch (recordTrades(account, seen, clock.instant().minus(since), cause)) {
      case Recorded.Failed(var why) -> new Outcome.Unavailable(why);
      case Recorded.Count(var trades) -> {
        AccountBook book = store.book(account).orElseThrow();
        Difference difference = Difference.between(book, seen);
        if (difference.isNone()) {
          yield new Outcome.Compared(trades, List.of(), Optional.empty());
        }
        yield orderInDoubt(book, difference, open)
            .<Outcome>map(Outcome.Unavailable::new)
            .or(() -> lookAgain(book, difference, trades, before, cause))
            .orElseGet(() -> correct(book, difference, trades, cause));
      }
    };
  }

  /** Before anything else is compared, since positions have other names then. */
  private boolean holds(AccountBook book, PositionMode mode, Cause cause) {
    var event = new AccountEvent.PositionModeChanged(mode);
    return store.commit(new AccountChange(book, event, null, cause, clock.instant()))
        == CommitResult.COMMITTED;
  }

  /** What an order on its way has done or not is found by asking for that order. */
  private Optional<String> orderInDoubt(
      AccountBook book, Difference difference, Set<OrderId> open) {
    return store.orders(book.account(), book.working().keySet()).stream()
        .filter(
            order -> {
              boolean onItsWay =
                  order instanceof Order.Submitting || order instanceof Order.Unknown;
              boolean differsThere = difference.concerns(order.intent().terms());
              return (differsThere && (onItsWay || open.contains(order.id())))
                  || (onItsWay && difference.wallet().isPresent());
            })
        .findFirst()
        .map(order -> "order " + order.id().shortForm() + " is in doubt");
  }

  /** What an account holds before it was ever compared is what it was linked with. */
  private boolean isFirst(AccountBook book) {
    return comparisons.of(book.account()).endedAt().isEmpty();
  }

  /**
   * Unless the difference has stood long enough to be one, or nothing ever happened here that could
   * be on its way.
   */
  private Optional<Outcome> lookAgain(
      AccountBook book, Difference difference, int trades, Optional<Doubt> before, Cause cause) {
    Instant now = clock.instant();
    String words = difference.from(book);
    Doubt doubt =
        before.map(last -> last.seenAgain(words, now)).orElseGet(() -> Doubt.first(words, now));
    if (doubt.stands(now) || (book.version() == 1 && isFirst(book))) {
      return Optional.empty();
    }
    if (doubt.isLastLook()) {
      return Optional.of(new Outcome.Unavailable("the account trades too busily to be compared"));
    }
    requests.send(book.account(), doubt, doubt.pause(), cause);
    return Optional.of(new Outcome.Differs(trades, difference.inWords()));
  }

  private sealed interface Recorded {
    record Count(int trades) implements Recorded {}

    record Failed(String cause) implements Recorded {}
  }

  private Recorded recordTrades(
      AccountId account, AccountView.Seen seen, Instant from, Cause cause) {
    AccountBook book = store.book(account).orElseThrow();
    var symbols = new TreeSet<Symbol>(book.markets());
    book.working().values().forEach(order -> symbols.add(order.symbol()));
    seen.positions().forEach(position -> symbols.add(position.symbol()));
    if (!isFirst(book) && Difference.between(book, seen).wallet().isPresent()) {
      switch (venues.marketsMoved(account, from)) {
        case VenueMarkets.Moved(var markets) -> symbols.addAll(markets);
        case VenueMarkets.Unavailable(var why) -> {
          return new Recorded.Failed(why);
        }
      }
    }
    int count = 0;
    for (Symbol symbol : symbols) {
      switch (venues.trades(account, symbol, from, conditional(book, symbol))) {
        case VenueTrades.Unavailable(var why) -> {
          return new Recorded.Failed(why);
        }
        case VenueTrades.Listed(var trades) -> {
          for (ExecutionReport trade : new TradesToRecord(store).of(trades)) {
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

  /**
   * Under the very book that was compared; the switch first, so that it cannot be missed. It is
   * turned anew where it stood there already, so that whoever turned it before takes only their own
   * turn back, and not this one.
   */
  private Outcome correct(AccountBook compared, Difference difference, int trades, Cause cause) {
    boolean isFirst = isFirst(compared);
    var events = new ArrayList<AccountEvent>();
    if (!difference.positions().isEmpty()
        && !isFirst
        && compared.tradingState() != TradingState.HALTED) {
      events.add(
          new AccountEvent.TradingStateChanged(
              TradingState.REDUCE_ONLY, "a position was found that no trade explains"));
    }
    for (Position position : difference.positions().values()) {
      events.add(
          new AccountEvent.PositionCorrected(
              position, isFirst ? "held when it was linked" : "the venue has it so"));
    }
    difference
        .wallet()
        .ifPresent(
            change ->
                events.add(
                    new AccountEvent.WalletCorrected(
                        change, "the venue has it so: funding, transfers or fees")));
    AccountBook book = compared;
    for (AccountEvent event : events) {
      var change = new AccountChange(book, event, null, cause, clock.instant());
      if (store.commit(change) != CommitResult.COMMITTED) {
        return new Outcome.Unavailable("the account changed while it was compared");
      }
      book = change.after();
    }
    if (!compared.plans().isEmpty() && !difference.positions().isEmpty()) {
      requests.send(compared.account(), ProtectionLook.first(), Duration.ZERO, cause);
    }
    return new Outcome.Compared(trades, difference.markets(), difference.wallet());
  }
}
