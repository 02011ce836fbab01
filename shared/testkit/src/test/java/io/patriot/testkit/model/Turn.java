package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Comparison;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ResumeTrading;
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
import io.patriot.domain.money.Asset;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingPorts;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways in which the switch above an account is turned against its orders. */
enum Turn {
  /** Somebody halts it; unlinking does so to an account that has nothing. */
  HALTED {
    @Override
    void begin(SmallWorld world) {
      byHand(world, TradingState.HALTED);
    }
  },
  /** Somebody lets it only reduce. */
  REDUCED {
    @Override
    void begin(SmallWorld world) {
      byHand(world, TradingState.REDUCE_ONLY);
    }
  },
  /** It can no longer be compared with its venue. */
  BLIND {
    @Override
    void begin(SmallWorld world) {
      var comparisons = new InMemoryComparisons();
      comparisons.put(ACCOUNT, Comparison.NONE.failed("no answer").failed("no answer"));
      var venue = new AtVenue(new AccountView.Unavailable("no answer"));
      world.deliver("comparison", ports -> compare(ports, venue, comparisons, Optional.empty()));
    }
  },
  /** It holds what no trade explains, and has for a while. */
  UNEXPLAINED {
    @Override
    void begin(SmallWorld world) {
      world.compareOrdersOnly();
      AccountBook book = world.store.book(ACCOUNT).orElseThrow();
      Position held = Position.flat(ETH, Asset.USDT).after(Side.BUY, aFillOf("1", "2500", "0"));
      var venue = new AtVenue(new AccountView.Seen(book.wallet(), List.of(held)));
      var comparisons = new InMemoryComparisons();
      Instant now = world.clock.instant();
      comparisons.put(ACCOUNT, Comparison.NONE.ended(now));
      var seenBefore = new Doubt("ETHUSDT flat -> LONG 1", now.minus(Duration.ofMinutes(1)), 1);
      world.deliver(
          "comparison", ports -> compare(ports, venue, comparisons, Optional.of(seenBefore)));
    }
  },
  /** An order of it traded more than it was for. */
  OVERFILL {
    @Override
    void begin(SmallWorld world) {
      world.compareOrdersOnly();
      OrderId order = world.open("resting", aLimitBuyOf("0.01", BTC, "61000"));
      world.hear(
          "overfill",
          new ExecutionReport(
              ACCOUNT,
              BTC,
              order,
              new ExecutionReport.News.Filled(aFillOf("0.02", "61000", "900"))));
      world.inTheEnd(
          it ->
              it.expect(
                  it.store.book(ACCOUNT).orElseThrow().tradingState() != TradingState.ACTIVE,
                  "an order traded more than it was for, and trading goes on"));
    }
  };

  abstract void begin(SmallWorld world);

  /** The owner takes all orders again, who saw the switch as it is now. */
  static void resume(SmallWorld world) {
    AccountBook book = world.store.book(ACCOUNT).orElseThrow();
    var venue = new AtVenue(new AccountView.Seen(book.wallet(), List.of()));
    world.deliver(
        "owner",
        ports ->
            new ResumeTrading(
                    ports.store(),
                    venue,
                    new RecordingOutcomes(),
                    new RecordingReconcileRequests(),
                    ports.clock())
                .handle(ACCOUNT, book.fence(), "request", aCause()));
  }

  static void byHand(SmallWorld world, TradingState state) {
    world.deliver("switch", ports -> turn(ports, state));
    world.inTheEnd(
        it ->
            it.expect(
                it.store.book(ACCOUNT).orElseThrow().tradingState() == state,
                "the switch is not where it was turned to"));
  }

  static void turn(TradingPorts ports, TradingState state) {
    CommitResult result = CommitResult.CONFLICT;
    while (result != CommitResult.COMMITTED) {
      AccountBook book = ports.store().book(ACCOUNT).orElseThrow();
      if (book.tradingState() == state) {
        return;
      }
      var turn = new AccountEvent.TradingStateChanged(state, "a drill");
      result =
          ports
              .store()
              .commit(new AccountChange(book, turn, null, aCause(), ports.clock().instant()));
    }
  }

  private static void compare(
      TradingPorts ports,
      VenueAccounts venue,
      InMemoryComparisons comparisons,
      Optional<Doubt> before) {
    new ReconcileAccount(
            ports.store(),
            venue,
            ports.recordExecution(),
            ports.reconcile(),
            new RecordingReconcileRequests(),
            comparisons,
            ports.clock())
        .handle(ACCOUNT, Duration.ofHours(1), before, aCause());
  }

  private record AtVenue(AccountView seen) implements VenueAccounts {
    @Override
    public AccountView view(AccountId account) {
      return seen;
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      return new VenueTrades.Listed(List.of());
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
