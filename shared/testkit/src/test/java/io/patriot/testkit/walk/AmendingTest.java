package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AmendDenial;
import io.patriot.application.order.AmendOrder;
import io.patriot.application.order.AmendOrder.Outcome;
import io.patriot.application.order.Reconcile;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.ScriptedVenue.AmendAnswer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmendingTest {
  private static final Duration LATE_ENOUGH = Duration.ofSeconds(40);

  private final TradingDesk desk = new TradingDesk();
  private final OrderId order = desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));
  private final Money before = desk.book().reserved();

  @Test
  void aRestingOrderIsChangedInPlaceAndTheMoneyWithIt() {
    assertThat(amend("0.02", "60000")).isInstanceOf(Outcome.Asked.class);

    Order changed = desk.order(order);
    assertThat(changed).isInstanceOf(Order.Open.class);
    assertThat(changed.intent().quantity()).isEqualTo(Quantity.of("0.02"));
    assertThat(changed.intent().terms().type().limitPrice()).contains(Price.of("60000"));
    assertThat(desk.book().reserved().isBelow(before)).isTrue();
    assertThat(desk.venue().arrivals(order)).isEqualTo(1);
  }

  @Test
  void aChangeTheRulesForbidIsNotAskedFor() {
    assertThat(amend("0.5", "61000"))
        .isInstanceOfSatisfying(
            Outcome.Denied.class,
            denied ->
                assertThat(denied.reason()).isInstanceOf(DenialReason.PositionTooLarge.class));
    assertThat(desk.book().reserved()).isEqualTo(before);
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void aLargerOrderIsOneOrderMoreAndAnyOtherChangeIsNone() {
    amend("0.03", "60000");
    amend("0.02", "61000");
    assertThat(ordersOfTheDay()).isEqualTo(1);

    amend("0.025", "61000");

    assertThat(ordersOfTheDay()).isEqualTo(2);
    assertThat(desk.book().budget().recent().times()).hasSize(2);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void anOrderCannotBeMadeLargerFasterThanOrdersMayCome() {
    for (int milli = 31; milli <= 41; milli++) {
      assertThat(amend("0.0" + milli, "61000")).isInstanceOf(Outcome.Asked.class);
    }

    assertThat(amend("0.042", "61000"))
        .isInstanceOfSatisfying(
            Outcome.Denied.class,
            denied -> assertThat(denied.reason()).isInstanceOf(DenialReason.OrdersTooFast.class));
  }

  private int ordersOfTheDay() {
    return desk.book().budget().day().orElseThrow().orders();
  }

  @Test
  void aChangeThatWeRefuseIsWrittenDownWithTheOrder() {
    amend("0.5", "61000");

    assertThat(desk.history(order).getLast().event())
        .isEqualTo(
            new OrderEvent.AmendRefused(
                AmendDenial.CODE,
                "position too large",
                desk.book().working().values().iterator().next().reservedAtFirst()));
    desk.fill(order, "0.03", "61000");
    amend("0.04", "61000");
    assertThat(desk.history(order).getLast().event()).isInstanceOf(OrderEvent.AmendRefused.class);
    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aRefusalOfOursIsNotTakenForTheAnswerThatIsMissing() {
    desk.venue().nextAmend(AmendAnswer.DO_UNHEARD);
    amend("0.05", "60500");
    Money both = desk.book().reserved();
    amend("0.5", "61000");
    assertThat(desk.book().reserved()).as("the first change may have happened").isEqualTo(both);

    desk.reconcile(order);
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.05"));
  }

  @Test
  void aRefusedChangeLeavesOrderAndMoneyAsTheyWere() {
    desk.venue().nextAmend(AmendAnswer.REFUSE);
    amend("0.05", "60500");

    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.book().reserved()).isEqualTo(before);
  }

  @Test
  void whileTheAnswerIsMissingTheMoreExpensiveIsSetAside() {
    desk.venue().nextAmend(AmendAnswer.LOSE);
    amend("0.05", "61000");
    assertThat(before.isBelow(desk.book().reserved())).isTrue();
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.03"));

    desk.reconcile(order);
    assertThat(before.isBelow(desk.book().reserved())).as("it may still arrive").isTrue();

    desk.clock().advance(LATE_ENOUGH);
    desk.reconcile(order);
    assertThat(desk.book().reserved()).isEqualTo(before);
    assertThat(desk.history(order).getLast().event()).isInstanceOf(OrderEvent.AmendRefused.class);
  }

  @Test
  void aChangeWhoseAnswerWasLostIsSeenAtTheVenue() {
    desk.venue().nextAmend(AmendAnswer.DO_UNHEARD);
    amend("0.05", "60500");
    desk.reconcile(order);

    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.history(order).getLast().event()).isInstanceOf(OrderEvent.Amended.class);
    int events = desk.history(order).size();
    desk.reconcile(order);
    assertThat(desk.history(order)).as("a second look changes nothing").hasSize(events);
  }

  @Test
  void anEnlargedOrderThatTradedUnheardIsFoundWithItsTrades() {
    desk.venue().nextAmend(AmendAnswer.DO_UNHEARD);
    amend("0.05", "60500");
    desk.venue().fill(order, "0.05", "60500");
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().working()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aTradeOfMoreThanWasLeftProvesTheChangeThatWasAskedFor() {
    desk.venue().nextAmend(AmendAnswer.DO_UNHEARD);
    amend("0.05", "60500");
    desk.fill(order, "0.04", "60500");

    assertThat(desk.order(order)).isInstanceOf(Order.PartiallyFilled.class);
    assertThat(desk.order(order).leaves()).isEqualTo(Quantity.of("0.01"));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void anAnswerThatWasOvertakenOnItsWayChangesNothing() {
    amend("0.02", "60500");
    amend("0.04", "60000");
    hear("0.02", "60500");
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.04"));

    desk.fill(order, "0.04", "60000");
    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.04"));
  }

  @Test
  void aTradeProvesALargerChangeAlsoAfterASmallerOneWasTold() {
    amend("0.05", "60500");
    desk.venue().nextAmend(AmendAnswer.LOSE);
    amend("0.02", "60000");
    hear("0.02", "60000");
    desk.fill(order, "0.05", "60500");

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.book().working()).isEmpty();
  }

  @Test
  void aLookTakesOverWhatTheVenueHasWhenNoAnswerIsMissing() {
    hear("0.04", "60000");
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.04"));

    desk.reconcile(order);
    assertThat(desk.order(order).intent().quantity()).isEqualTo(Quantity.of("0.03"));
    assertThat(desk.order(order).intent().terms().type().limitPrice()).contains(Price.of("61000"));
    assertThat(desk.book().reserved()).isEqualTo(before);
    int events = desk.history(order).size();
    desk.reconcile(order);
    assertThat(desk.history(order)).as("a second look changes nothing").hasSize(events);
  }

  @Test
  void anOrderThatSeemedFilledTradesOnWhenItWasEnlargedBefore() {
    desk.venue().nextAmend(AmendAnswer.DO_UNHEARD);
    amend("0.05", "60500");
    desk.fill(order, "0.03", "60500");
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);
    assertThat(desk.order(order)).isInstanceOf(Order.PartiallyFilled.class);

    desk.fill(order, "0.02", "60500");
    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.05"));
    assertThat(desk.book().working()).isEmpty();
  }

  @Test
  void aChangeThatFoundTheOrderFilledLeavesNothingBehind() {
    desk.venue().nextAmend(AmendAnswer.LOSE);
    amend("0.05", "60500");
    desk.fill(order, "0.03", "61000");
    assertThat(desk.reconcile(order)).isEqualTo(Reconcile.Outcome.SETTLED);

    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().working()).isEmpty();
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aPartlyFilledOrderKeepsWhatItTraded() {
    desk.fill(order, "0.01", "61000");
    amend("0.02", "60000");
    assertThat(desk.order(order).leaves()).isEqualTo(Quantity.of("0.01"));
    assertThat(amend("0.01", "60000")).isInstanceOf(Outcome.NotAmendable.class);

    desk.fill(order, "0.01", "60000");
    assertThat(desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void onlyALimitThatRestsCanBeChanged() {
    OrderId market = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    AmendOrder.Outcome outcome =
        desk.ports()
            .amendOrder()
            .handle(
                ACCOUNT,
                market,
                Quantity.of("0.02"),
                Price.of("61000"),
                "user:1",
                AccountExamples.aCause());
    assertThat(outcome).isInstanceOf(Outcome.NotAmendable.class);
  }

  private void hear(String quantity, String price) {
    var amended = new ExecutionReport.News.Amended(Quantity.of(quantity), Price.of(price));
    desk.hear(new ExecutionReport(ACCOUNT, BTC, order, amended));
  }

  private Outcome amend(String quantity, String price) {
    return desk.ports()
        .amendOrder()
        .handle(
            ACCOUNT,
            order,
            Quantity.of(quantity),
            Price.of(price),
            "user:1",
            AccountExamples.aCause());
  }
}
