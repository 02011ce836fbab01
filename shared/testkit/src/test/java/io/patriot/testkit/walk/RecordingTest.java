package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.RecordExecution;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.TradingDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private final TradingDesk desk = new TradingDesk();

  @Test
  void secondDeliveryOfTheSameFillChangesNothing() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    ExecutionReport fill = desk.fill(order, "0.01", "61800.10");
    AccountBook once = desk.book();
    desk.hear(fill);

    assertThat(desk.book()).isEqualTo(once);
    assertThat(desk.order(order).executed().quantity()).isEqualTo(Quantity.of("0.01"));
  }

  @Test
  void aRepeatedFillThatNoLongerFitsIsKnownAndNoOverfill() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    ExecutionReport fill = desk.fill(order, "0.02", "61800.10");
    desk.hear(fill);
    assertThat(desk.order(order).executed().quantity()).isEqualTo(Quantity.of("0.02"));

    ExecutionReport last = desk.fill(order, "0.01", "61800.10");
    desk.hear(fill);
    desk.hear(last);
    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void aTradeOfMoreThanTheOrderWasForIsAdoptedAndTheAccountMayOnlyReduce() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.fill(order, "0.03", "61800.10");
    var stranger =
        new ExecutionReport(
            ACCOUNT,
            BTC,
            order,
            new ExecutionReport.News.Filled(
                OrderExamples.aFillOf("0.01", "61800.10", "never-heard-of")));
    desk.hear(stranger);
    desk.hear(stranger);

    assertThat(desk.order(order).executed().quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.04"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void aTradeOfMoreThanTheOrderWasForIsAReasonOfItsOwnToOnlyReduce() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.fill(order, "0.03", "61800.10");
    desk.store().turnSwitch(ACCOUNT, TradingState.REDUCE_ONLY);
    long fence = desk.book().fence();

    desk.hear(
        new ExecutionReport(
            ACCOUNT,
            BTC,
            order,
            new ExecutionReport.News.Filled(
                OrderExamples.aFillOf("0.01", "61800.10", "never-heard-of"))));

    assertThat(desk.book().fence()).isEqualTo(fence + 1);
  }

  @Test
  void aTradeOfAnOrderThatTheAccountNeverGaveIsAdoptedOnceAndOtherNewsOfItIsNotOurs() {
    OrderId theirs = OrderId.of(new IntentId("card:of-another-link"));
    var fill =
        new ExecutionReport.News.Filled(OrderExamples.aFillOf("0.02", "61800.10", "theirs-1"));
    var trade = new ExecutionReport(ACCOUNT, BTC, theirs, fill, Side.SELL);
    for (ExecutionReport.News news :
        List.of(
            new ExecutionReport.News.Accepted("4711"),
            new ExecutionReport.News.Cancelled("by its owner"))) {
      assertThat(record(new ExecutionReport(ACCOUNT, BTC, theirs, news)))
          .isEqualTo(RecordExecution.Outcome.ALREADY_KNOWN);
    }

    assertThat(record(trade)).isEqualTo(RecordExecution.Outcome.RECORDED);
    assertThat(record(trade)).isEqualTo(RecordExecution.Outcome.ALREADY_KNOWN);

    assertThat(desk.book().position(BTC).direction()).isEqualTo(Direction.SHORT);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
  }

  @Test
  void tradesOfTwoMarketsMayHaveTheSameNumber() {
    OrderId bitcoin = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    OrderId ether = desk.decideAndSend(aMarketBuyOf("0.1", ETH));
    desk.fill(bitcoin, "0.01", "61800.10");
    desk.fill(ether, "0.1", "2500.10");

    assertThat(desk.order(bitcoin)).isInstanceOf(Order.Filled.class);
    assertThat(desk.order(ether)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().positions()).hasSize(2);
  }

  @Test
  void aFillAfterTheCancellationCounts() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    ExecutionReport fill = desk.venue().fill(order, "0.01", "61000");
    ExecutionReport cancelled = desk.venue().takeOff(order);

    desk.hear(cancelled);
    desk.hear(fill);

    assertThat(desk.order(order)).isInstanceOf(Order.Cancelled.class);
    assertThat(desk.order(order).executed().quantity()).isEqualTo(Quantity.of("0.01"));
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.01"));
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aVenueMayRefuseWhatItSeemedToTake() {
    OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
    ExecutionReport refused = desk.venue().refuse(order);
    desk.hear(refused);
    desk.hear(refused);

    assertThat(desk.order(order)).isInstanceOf(Order.Rejected.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  private RecordExecution.Outcome record(ExecutionReport report) {
    return desk.ports().recordExecution().handle(report, AccountExamples.aCause());
  }
}
