package io.patriot.trading;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.MINE;
import static io.patriot.trading.TradingFunctions.OTHERS;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Placement;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.events.message.PlacementV1;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.SqsBatch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sender of orders, as its queue calls it. */
final class PlacementHandlerTest {
  private final TradingFunctions functions = new TradingFunctions();

  @Test
  void anApprovedOrderIsSent() {
    Placement placement = approved(aLimitBuyOf("0.01", BTC, "61000"));

    assertThat(run(functions.placeOrder(), new SqsBatch().with("m1", MINE, message(placement))))
        .isEmpty();

    assertThat(functions.desk.order(placement.intent().orderId())).isInstanceOf(Order.Open.class);
  }

  @Test
  void anOrderBroughtTwiceInABatchAndOnceLaterIsSentOnce() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    var batch =
        new SqsBatch().with("m1", MINE, message(placement)).with("m2", MINE, message(placement));

    assertThat(run(functions.placeOrder(), batch)).isEmpty();
    assertThat(run(functions.placeOrder(), new SqsBatch().with("m1", MINE, message(placement))))
        .isEmpty();

    assertThat(functions.desk.venue().calls()).hasSize(1);
  }

  @Test
  void ordersOfAnAccountAreSentInTheirOrderAndNonePastAFailure() {
    Placement first = approved(aLimitBuyOf("0.01", BTC, "61000"));
    Placement second = approved(aLimitBuyOf("0.02", BTC, "61000"));
    Placement third = approved(aLimitBuyOf("0.03", BTC, "61000"));
    functions.failingCommits.set(1);
    var batch =
        new SqsBatch()
            .with("m1", MINE, message(first))
            .with("m2", MINE, message(second))
            .with("m3", MINE, message(third));

    assertThat(run(functions.placeOrder(), batch)).containsExactly("m1", "m2", "m3");
    assertThat(functions.desk.venue().calls()).isEmpty();
    assertThat(run(functions.placeOrder(), batch)).isEmpty();

    assertThat(functions.desk.venue().calls())
        .containsExactly(first.intent(), second.intent(), third.intent());
  }

  @Test
  void anAnswerThatIsLostIsNoFailureButADoubtThatIsLookedInto() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    functions.desk.venue().next(Answer.ACCEPT_UNHEARD);

    assertThat(run(functions.placeOrder(), new SqsBatch().with("m1", MINE, message(placement))))
        .isEmpty();

    assertThat(functions.desk.order(placement.intent().orderId()))
        .isInstanceOf(Order.Unknown.class);
    assertThat(functions.desk.reconcileRequests().all()).isNotEmpty();
  }

  @Test
  void aRefusalOfTheVenueIsNoFailure() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    functions.desk.venue().next(Answer.REJECT);

    assertThat(run(functions.placeOrder(), new SqsBatch().with("m1", MINE, message(placement))))
        .isEmpty();

    assertThat(functions.desk.order(placement.intent().orderId()))
        .isInstanceOf(Order.Rejected.class);
    assertThat(functions.desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void anOrderWhoseSenderFailedAfterSendingIsNotSentAgain() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    var batch = new SqsBatch().with("m1", MINE, message(placement));
    functions
        .desk
        .venue()
        .usually(
            () -> {
              functions.failingCommits.set(1); // the claim is stored, what the venue said is not
              return Answer.ACCEPT;
            });

    assertThat(run(functions.placeOrder(), batch)).containsExactly("m1");
    assertThat(run(functions.placeOrder(), batch)).isEmpty();

    assertThat(functions.desk.venue().calls()).hasSize(1);
    assertThat(functions.desk.reconcileRequests().all()).isNotEmpty();
  }

  @Test
  void anOrderNoLongerWantedIsNotSent() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    functions.desk.clock().advance(Duration.ofMinutes(2));

    assertThat(run(functions.placeOrder(), new SqsBatch().with("m1", MINE, message(placement))))
        .isEmpty();

    assertThat(functions.desk.order(placement.intent().orderId()))
        .isInstanceOf(Order.Expired.class);
    assertThat(functions.desk.venue().calls()).isEmpty();
  }

  @Test
  void aMessageThatNobodyCanReadHoldsUpNobody() {
    Placement placement = approved(aMarketBuyOf("0.01", BTC));
    var batch = new SqsBatch().with("m1", OTHERS, "}").with("m2", OTHERS, message(placement));

    assertThat(run(functions.placeOrder(), batch)).containsExactly("m1");
    assertThat(functions.desk.venue().calls()).hasSize(1);
  }

  private Placement approved(OrderTerms terms) {
    functions.desk.decide(terms);
    return functions.desk.placements().takeAll().getFirst().message();
  }

  private static String message(Placement placement) {
    return WIRE.write(PlacementV1.of(placement, CAUSE));
  }
}
