package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.application.order.TradingStore;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.Optional;

/** The example account, what its venue says of it, and the comparison of the two. */
final class ComparedAccount {
  static final Duration A_DAY = Duration.ofDays(1);

  final TradingDesk desk = new TradingDesk();
  final TheirAccount theirs = new TheirAccount();
  final InMemoryComparisons comparisons = new InMemoryComparisons();
  final ReconcileAccount comparing =
      new ReconcileAccount(
          desk.store(),
          theirs,
          desk.ports().recordExecution(),
          desk.ports().reconcile(),
          desk.ports().reconcileRequests(),
          comparisons,
          desk.clock());

  ComparedAccount() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
  }

  /** Lets it buy what the venue then holds as well. */
  void bought() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.fill(order, "0.03", "61800.10");
    theirs.agreesWith(desk.book());
  }

  /** Until nothing is to be looked at again. */
  Outcome.Compared compare() {
    return (Outcome.Compared) Looks.last(desk, comparing, A_DAY);
  }

  Outcome look(Optional<Doubt> doubt) {
    return comparing.handle(ACCOUNT, A_DAY, doubt, AccountExamples.aCause());
  }

  /** The doubt of a difference that has stood long enough at the next look. */
  Doubt standing() {
    look(Optional.empty());
    look(Optional.of(Looks.next(desk)));
    look(Optional.of(Looks.next(desk)));
    return Looks.next(desk);
  }

  /** The same comparison over a store that is told what goes wrong. */
  ReconcileAccount with(Interception storing) {
    return new ReconcileAccount(
        Interception.around(TradingStore.class, desk.store(), storing),
        theirs,
        desk.ports().recordExecution(),
        desk.ports().reconcile(),
        desk.ports().reconcileRequests(),
        comparisons,
        desk.clock());
  }

  /** Somebody sold or bought by other means. */
  ExecutionReport byHand(Side side, String quantity, String price) {
    var fill =
        new Fill(
            new TradeId("x1"),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0.1"),
            Liquidity.TAKER,
            desk.clock().instant());
    return new ExecutionReport(
        ACCOUNT,
        BTC,
        OrderId.of(new IntentId("external:1")),
        new News.ExternalFill(side, fill, "by hand"));
  }
}
