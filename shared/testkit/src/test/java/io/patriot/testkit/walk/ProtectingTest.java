package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aQuote;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static io.patriot.testkit.walk.GuardedDesk.bracket;
import static io.patriot.testkit.walk.GuardedDesk.onlyTold;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.setting.AccountOutcome.GuardFailed;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.GuardPart;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever happens to a guarded position, it ends guarded or flat, or its owner is told. */
class ProtectingTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final GuardedDesk guarded = new GuardedDesk();

  @Test
  void theFirstFillPlacesAStopAndATargetThatCloseWhateverIsHeld() {
    open("0.03", bracket("60000", "65000"));

    Order stop = guarded.resting(GuardPart.STOP).getFirst();
    Order target = guarded.resting(GuardPart.TARGET).getFirst();
    assertThat(stop.intent().terms().type()).isInstanceOf(OrderType.Stop.class);
    assertThat(target.intent().terms().type()).isInstanceOf(OrderType.TakeProfit.class);
    assertThat(List.of(stop, target))
        .allSatisfy(
            guard -> {
              assertThat(guard.intent().side()).isEqualTo(Side.SELL);
              assertThat(guard.intent().terms().reduceOnly()).isTrue();
              assertThat(guard.intent().terms().closesPosition()).isTrue();
            });
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void nothingIsPlacedBeforeTheFirstFill() {
    guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), bracket("60000", ""));
    guarded.settle();

    assertThat(guarded.all(GuardPart.STOP)).isEmpty();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
  }

  @Test
  void furtherFillsAndAddingToItLeaveOneStopForAll() {
    OrderId entry = guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), bracket("60000", ""));
    guarded.desk.fill(entry, "0.01", "61000");
    guarded.settle();
    guarded.desk.fill(entry, "0.02", "61000");
    guarded.settle();
    guarded.desk.fill(guarded.desk.decideAndSend(aMarketBuyOf("0.01", BTC)), "0.01", "61800.10");
    guarded.settle();

    assertThat(guarded.held()).isEqualTo("0.04");
    assertThat(guarded.all(GuardPart.STOP)).hasSize(1);
  }

  /** It was placed for a third of what it closes, and not all of its trades are told at once. */
  @Test
  void aStopThatClosesMoreThanItWasPlacedForWorksOnUntilAllIsTold() {
    open("0.01", bracket("60000", "65000"));
    guarded.desk.fill(guarded.desk.decideAndSend(aMarketBuyOf("0.02", BTC)), "0.02", "61800.10");
    guarded.settle();
    Order stop = guarded.resting(GuardPart.STOP).getFirst();
    guarded.desk.venue().wakesFor(stop.id(), "0.03");
    guarded.desk.fill(stop.id(), "0.015", "59990");
    guarded.settle();

    assertThat(guarded.held()).isEqualTo("0.015");
    assertThat(guarded.desk.book().working()).containsKey(stop.id());
    assertThat(guarded.all(GuardPart.STOP)).as("none is placed beside it").hasSize(1);

    guarded.desk.fill(stop.id(), "0.015", "59980");
    guarded.settle();
    takeOffWhatWasAskedBack();
    assertThat(guarded.held()).isEqualTo("0");
    assertThat(guarded.desk.book().working()).isEmpty();
  }

  @Test
  void anEntryThatIsTakenBackAfterAPartLeavesThatPartGuarded() {
    OrderId entry = guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), bracket("60000", "65000"));
    guarded.desk.fill(entry, "0.01", "61000");
    guarded.settle();
    guarded.desk.cancel(entry);
    guarded.desk.hear(guarded.desk.venue().takeOff(entry));
    guarded.settle();

    assertThat(guarded.desk.order(entry)).isInstanceOf(Order.Cancelled.class);
    assertThat(guarded.held()).isEqualTo("0.01");
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(guarded.resting(GuardPart.TARGET)).hasSize(1);
    assertThat(guarded.desk.book().plans().byLeg()).hasSize(1);
  }

  @Test
  void whicheverIsReachedFirstEndsTheOther() {
    open("0.03", bracket("60000", "65000"));
    Order target = guarded.resting(GuardPart.TARGET).getFirst();
    guarded.desk.fill(target.id(), "0.03", "65000");
    guarded.settle();
    takeOffWhatWasAskedBack();

    assertThat(guarded.held()).isEqualTo("0");
    assertThat(guarded.resting(GuardPart.STOP)).isEmpty();
    assertThat(guarded.desk.book().working()).isEmpty();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
  }

  @Test
  void aPositionClosedByHandTakesItsGuardsAlong() {
    open("0.03", bracket("60000", "65000"));
    var exit = guarded.desk.decideAndSend(reduceOnly(aMarketSellOf("0.03", BTC)));
    guarded.desk.fill(exit, "0.03", "61800.10");
    guarded.settle();
    takeOffWhatWasAskedBack();

    assertThat(guarded.desk.book().working()).isEmpty();
  }

  @Test
  void aPositionClosedAtTheVenueByOtherMeansTakesItsGuardsAlong() {
    open("0.03", bracket("60000", ""));
    guarded.desk.hear(closedElsewhere());
    guarded.settle();
    takeOffWhatWasAskedBack();

    assertThat(guarded.held()).isEqualTo("0");
    assertThat(guarded.desk.book().working()).isEmpty();
  }

  @Test
  void aStopThatIsRefusedIsTriedAgain() {
    guarded.desk.venue().next(Answer.ACCEPT, Answer.REJECT, Answer.REJECT);
    open("0.03", bracket("60000", ""));

    assertThat(guarded.all(GuardPart.STOP)).hasSize(3);
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void aStopThatIsRefusedThreeTimesClosesThePosition() {
    guarded.desk.venue().next(Answer.ACCEPT, Answer.REJECT, Answer.REJECT, Answer.REJECT);
    OrderId entry = guarded.enter(aMarketBuyOf("0.03", BTC), bracket("60000", ""));
    guarded.desk.fill(entry, "0.03", "61800.10");
    Duration took = guarded.settle();
    Order exit = guarded.all(GuardPart.EXIT).getFirst();
    guarded.desk.fill(exit.id(), "0.03", "61790");
    guarded.settle();

    assertThat(took).isLessThanOrEqualTo(AT_MOST);
    assertThat(exit.intent().terms().type()).isInstanceOf(OrderType.Market.class);
    assertThat(guarded.held()).isEqualTo("0");
    assertThat(told()).containsExactly(WhatNow.CLOSING);
  }

  @Test
  void whereTheOwnerWantsToDecideTheyAreToldAndNothingIsClosed() {
    guarded.desk.venue().next(Answer.ACCEPT, Answer.REJECT, Answer.REJECT, Answer.REJECT);
    open("0.03", onlyTold("60000"));
    guarded.look();
    guarded.settle();

    assertThat(guarded.held()).isEqualTo("0.03");
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
    assertThat(told())
        .as("once, however often it is looked at")
        .containsExactly(WhatNow.YOU_DECIDE);
  }

  @Test
  void aHaltedAccountClosesNothingAndSaysSo() {
    OrderId entry = guarded.enter(aMarketBuyOf("0.03", BTC), bracket("60000", ""));
    guarded.desk.halt();
    guarded.desk.fill(entry, "0.03", "61800.10");
    guarded.settle();

    assertThat(told()).containsExactly(WhatNow.YOU_DECIDE);
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
  }

  @Test
  void aTargetThatCannotBePlacedIsToldAndTheStopStays() {
    guarded.desk.venue().next(Answer.ACCEPT, Answer.ACCEPT);
    guarded.desk.venue().next(Answer.REJECT, Answer.REJECT, Answer.REJECT);
    open("0.03", bracket("60000", "65000"));

    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(told()).containsExactly(WhatNow.WITHOUT);
    assertThat(guarded.desk.book().plans().byLeg().values())
        .allSatisfy(plan -> assertThat(plan.bracket().targets().isEmpty()).isTrue());
  }

  @Test
  void aStopThatIsRefusedAfterItsTriggerEndsInAnExit() {
    open("0.03", bracket("60000", ""));
    OrderId stop = guarded.resting(GuardPart.STOP).getFirst().id();
    guarded.desk.prices().put(aQuote(BTC, "59900", "59900.10", guarded.desk.clock().instant()));
    guarded.desk.hear(guarded.desk.venue().trigger(stop));
    guarded.desk.hear(guarded.desk.venue().refuse(stop));
    Duration took = guarded.settle();
    guarded.desk.fill(guarded.all(GuardPart.EXIT).getFirst().id(), "0.03", "59890");
    guarded.settle();

    assertThat(took).isLessThanOrEqualTo(AT_MOST);
    assertThat(guarded.held()).isEqualTo("0");
    assertThat(told()).containsExactly(WhatNow.CLOSING);
  }

  @Test
  void aStopThatTradedInPartAndWasTakenOffIsPlacedAgainForTheRest() {
    open("0.03", bracket("60000", ""));
    OrderId stop = guarded.resting(GuardPart.STOP).getFirst().id();
    guarded.desk.fill(stop, "0.01", "60000");
    guarded.desk.hear(guarded.desk.venue().takeOff(stop));
    guarded.settle();

    assertThat(guarded.held()).isEqualTo("0.02");
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
  }

  @Test
  void aStopWhoseAnswerIsLostIsFoundAndNotDoubled() {
    guarded.desk.venue().next(Answer.ACCEPT, Answer.ACCEPT_UNHEARD);
    open("0.03", bracket("60000", ""));
    guarded.look();
    guarded.settle();

    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(guarded.all(GuardPart.STOP)).hasSize(1);
  }

  @Test
  void aStopThatTheVenueDoesNotListIsAskedForAndPlacedAgain() {
    open("0.03", bracket("60000", ""));
    OrderId stop = guarded.resting(GuardPart.STOP).getFirst().id();
    guarded.desk.venue().takeOff(stop);
    guarded.look();
    guarded.settle();

    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(guarded.resting(GuardPart.STOP).getFirst().id()).isNotEqualTo(stop);
  }

  @Test
  void aStopThatItsOwnerTookBackIsLetGo() {
    open("0.03", bracket("60000", "65000"));
    OrderId stop = guarded.resting(GuardPart.STOP).getFirst().id();
    guarded.desk.cancel(stop);
    guarded.desk.hear(guarded.desk.venue().takeOff(stop));
    guarded.settle();

    assertThat(guarded.resting(GuardPart.STOP)).isEmpty();
    assertThat(guarded.resting(GuardPart.TARGET)).hasSize(1);
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void twoLooksAtOncePlaceOneStop() {
    OrderId entry = guarded.enter(aMarketBuyOf("0.03", BTC), bracket("60000", ""));
    guarded.desk.fill(entry, "0.03", "61800.10");
    guarded.look();
    guarded.look();
    guarded.settle();

    assertThat(guarded.all(GuardPart.STOP)).hasSize(1);
  }

  @Test
  void anotherEntryWithAStopOfItsOwnReplacesThePlan() {
    open("0.03", bracket("60000", ""));
    open("0.01", bracket("61000", ""));
    takeOffWhatWasAskedBack();

    assertThat(guarded.resting(GuardPart.STOP))
        .singleElement()
        .extracting(stop -> stop.intent().terms().type().triggerPrice().orElseThrow().toString())
        .isEqualTo("61000");
  }

  private void open(String quantity, Bracket bracket) {
    OrderId entry = guarded.enter(aMarketBuyOf(quantity, BTC), bracket);
    guarded.desk.fill(entry, quantity, "61800.10");
    guarded.settle();
  }

  /** The venue does what it was asked, and says so. */
  private void takeOffWhatWasAskedBack() {
    for (OrderId id : List.copyOf(guarded.desk.book().working().keySet())) {
      if (!guarded.desk.venue().isLive(id)) {
        guarded.desk.reconcile(id);
      } else {
        guarded.desk.hear(guarded.desk.venue().takeOff(id));
      }
    }
    guarded.settle();
  }

  private ExecutionReport closedElsewhere() {
    var trade = OrderExamples.aFillOf("0.03", "61800.10", "elsewhere-1");
    return new ExecutionReport(
        ACCOUNT,
        BTC,
        guarded.resting(GuardPart.STOP).getFirst().id(),
        new ExecutionReport.News.ExternalFill(Side.SELL, trade, "by hand"));
  }

  private List<WhatNow> told() {
    return guarded.outcomes.outcomes().stream()
        .map(outcome -> ((GuardFailed) outcome).whatNow())
        .toList();
  }
}
