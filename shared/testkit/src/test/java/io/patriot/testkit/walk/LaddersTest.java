package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static io.patriot.testkit.walk.GuardedDesk.bracket;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Closing;
import io.patriot.application.order.SetLadder;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountWish;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stop that follows its position in stages is there at every moment, and never goes back. */
class LaddersTest {
  private final GuardedDesk guarded = new GuardedDesk();

  @Test
  void itStaysUntilTheFirstStageAndIsMovedOncePerStage() {
    climbing();
    guarded.lookAt("62700");
    assertThat(triggers()).containsExactly("60800");

    guarded.lookAt("62800.1");
    assertThat(triggers()).containsExactly("62300.1");
    assertThat(plan().bracket().stop()).contains(Price.of("62300.1"));
    assertThat(plan().ladder().flatMap(Ladder::last).orElseThrow().stage())
        .isEqualTo(Ladder.Stage.HALF);

    guarded.lookAt("63400.1");
    assertThat(triggers()).containsExactly("63080.1");
    assertThat(guarded.resting(GuardPart.TARGET)).hasSize(1);
    assertThat(guarded.outcomes.outcomes()).isEmpty();
    assertThat(guarded.held()).isEqualTo("0.03");
  }

  @Test
  void itNeverGoesBackWhateverThePriceDoes() {
    climbing();
    guarded.lookAt("63400.1");
    for (String price : List.of("63300", "63100.1", "62000", "63401", "63090")) {
      guarded.lookAt(price);
      assertThat(triggers()).containsExactly("63080.1");
    }
  }

  @Test
  void theNewStopRestsBeforeTheOldOneIsAskedBack() {
    climbing();
    Order old = stop();
    guarded.trades("62800.1");
    guarded.look();
    guarded.settle();

    assertThat(guarded.desk.venue().isLive(old.id())).isTrue();
    assertThat(triggers()).containsExactlyInAnyOrder("60800", "62300.1");
    guarded.settleWithVenue();
    assertThat(triggers()).containsExactly("62300.1");
  }

  @Test
  void whyItWasMovedIsKeptWithTheFiguresThatDecidedIt() {
    climbing();
    guarded.lookAt("62800.1");

    OrderEvent first = guarded.desk.history(stop().id()).getFirst().event();
    assertThat(((OrderEvent.Requested) first).intent().origin())
        .isEqualTo("ladder: 50 % kept from 61800.1 at 62800.1, measured by 63800.1");
  }

  @Test
  void aMachineThatDiesAfterTheDecisionLeavesTheOldStopAndTheNextLookGoesOn() {
    climbing();
    guarded.trades("62800.1");
    guarded.look();
    guarded.dies();
    assertThat(triggers()).containsExactly("60800");

    guarded.lookAt("62700");
    assertThat(triggers()).containsExactly("62300.1");
    assertThat(guarded.all(GuardPart.STOP)).hasSize(2);
  }

  @Test
  void oneThatTheVenueDropsIsPlacedWhereItWasLocked() {
    climbing();
    guarded.lookAt("62800.1");
    guarded.desk.hear(guarded.desk.venue().takeOff(stop().id()));
    guarded.lookAt("62500");

    assertThat(triggers()).containsExactly("62300.1");
  }

  @Test
  void oneThatTheVenueDropsBeforeItsMoveWasSentIsPlacedWhereItIsToBe() {
    climbing();
    guarded.trades("62800.1");
    guarded.look();
    guarded.dies();
    guarded.desk.hear(guarded.desk.venue().takeOff(stop().id()));
    guarded.lookAt("62700");

    assertThat(triggers()).containsExactly("62300.1");
  }

  @Test
  void oneThatWasMovedManyTimesHasNotFailed() {
    climbing();
    var price = new BigDecimal("63800.1");
    for (int i = 0; i < 60; i++) {
      price = price.add(BigDecimal.valueOf(50));
      guarded.lookAt(price.toPlainString());
    }
    assertThat(triggers()).containsExactly("66400.1");
    assertThat(plan().ladder().orElseThrow().moves()).isEqualTo(60);

    guarded.desk.hear(guarded.desk.venue().takeOff(stop().id()));
    guarded.lookAt("66500");
    assertThat(triggers()).containsExactly("66400.1");
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
  }

  @Test
  void aMoveThatTheVenueRefusesLeavesTheOldStopAndIsTriedAgain() {
    climbing();
    guarded.desk.venue().next(Answer.REJECT, Answer.REJECT, Answer.REJECT);
    guarded.lookAt("62800.1");
    assertThat(triggers()).containsExactly("60800");
    assertThat(plan().bracket().stop()).contains(Price.of("60800"));

    guarded.lookAt("62810.1");
    assertThat(triggers()).containsExactly("62305.1");
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
  }

  @Test
  void aVenueThatRefusesEveryMoveEndsTheLadderAndNotThePosition() {
    climbing();
    guarded.desk.venue().usually(() -> Answer.REJECT);
    for (int i = 0; i < 2 * Ladder.FAILURES_MAX; i++) {
      guarded.lookAt("62800.1");
    }

    assertThat(plan().climbing()).isEmpty();
    assertThat(triggers()).containsExactly("60800");
    assertThat(guarded.held()).isEqualTo("0.03");
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
    int calls = guarded.desk.venue().calls().size();
    guarded.lookAt("62900.1");
    assertThat(guarded.desk.venue().calls()).hasSize(calls);
  }

  @Test
  void anOldPriceMovesNothing() {
    climbing();
    guarded.trades("62800.1");
    guarded.desk.clock().advance(Duration.ofSeconds(9));
    guarded.look();
    guarded.settleWithVenue();

    assertThat(triggers()).containsExactly("60800");
  }

  @Test
  void aPositionThatIsClosedByHandTakesItAlong() {
    climbing();
    guarded.lookAt("62800.1");
    guarded.trades("62800.1");
    OrderId exit = now(reduceOnly(aMarketSellOf("0.03", BTC)));
    guarded.desk.fill(exit, "0.03", "62800.1");
    guarded.settleWithVenue();

    assertThat(guarded.desk.book().working()).isEmpty();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
  }

  @Test
  void aPositionThatGrowsHasOneForAllOfIt() {
    climbing();
    guarded.lookAt("62800.1");
    guarded.trades("62800.1");
    guarded.desk.fill(now(aMarketBuyOf("0.02", BTC)), "0.02", "62800.1");
    guarded.settleWithVenue();

    assertThat(triggers()).containsExactly("62300.1");
    assertThat(stop().intent().terms().closesPosition()).isTrue();
  }

  @Test
  void oneThatItsOwnerTakesBackIsNotPlacedAgain() {
    climbing();
    guarded.lookAt("62800.1");
    guarded.desk.cancel(stop().id());
    guarded.settleWithVenue();
    guarded.lookAt("63400.1");

    assertThat(triggers()).isEmpty();
    assertThat(plan().climbing()).isEmpty();
  }

  @Test
  void oneThatIsTakenBackJustWhenItIsToMoveIsNotPlacedAgain() {
    climbing();
    Order old = stop();
    guarded.trades("62800.1");
    guarded.look();
    guarded.dies();
    guarded.desk.cancel(old.id());
    guarded.settleWithVenue();
    guarded.lookAt("62800.1");

    assertThat(triggers()).isEmpty();
    assertThat(plan().bracket().stop()).isEmpty();
  }

  @Test
  void aStopThatItsOwnerPlacedAloneIsTakenOverAndFollows() {
    Order own = aHeldPositionWithAStopOfItsOwn("60800.1");
    assertThat(set(Optional.of(own.id()))).isEqualTo(SetLadder.Outcome.DONE);
    guarded.settleWithVenue();
    assertThat(triggers()).containsExactly("60800.1");
    assertThat(guarded.desk.venue().isLive(own.id())).isFalse();

    guarded.lookAt("62800.1");
    assertThat(triggers()).as("one risk: at breakeven").containsExactly("61862");
    guarded.lookAt("63800.1");
    assertThat(triggers()).containsExactly("62800.1");
  }

  @Test
  void oneThatItsOwnerTakesBackBeforeItIsTakenOverIsNotPlacedAgain() {
    Order own = aHeldPositionWithAStopOfItsOwn("60800.1");
    set(Optional.of(own.id()));
    guarded.dies();
    guarded.desk.cancel(own.id());
    guarded.desk.hear(guarded.desk.venue().takeOff(own.id()));
    guarded.lookAt("61800.1");

    assertThat(triggers()).isEmpty();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
  }

  @Test
  void oneThatCannotBeTakenOverStaysAsItIs() {
    Order own = aHeldPositionWithAStopOfItsOwn("60800.1");
    guarded.desk.venue().usually(() -> Answer.REJECT);
    set(Optional.of(own.id()));
    guarded.settleWithVenue();

    assertThat(guarded.desk.venue().isLive(own.id())).isTrue();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void oneThatIsEndedStaysWhereItIsAndMayBeginAgain() {
    climbing();
    guarded.lookAt("62800.1");
    assertThat(set(Optional.empty())).isEqualTo(SetLadder.Outcome.DONE);
    assertThat(set(Optional.empty())).isEqualTo(SetLadder.Outcome.SAME);
    guarded.settleWithVenue();
    guarded.lookAt("63400.1");
    assertThat(triggers()).containsExactly("62300.1");

    assertThat(set(Optional.of(stop().id()))).isEqualTo(SetLadder.Outcome.DONE);
    guarded.settleWithVenue();
    guarded.lookAt("63400.1");
    assertThat(triggers()).containsExactly("63080.1");
  }

  @Test
  void whatThePersonDidNotSeeIsRefusedAndTold() {
    Order own = aHeldPositionWithAStopOfItsOwn("60800.1");
    guarded.desk.cancel(own.id());
    guarded.desk.hear(guarded.desk.venue().takeOff(own.id()));

    assertThat(set(Optional.of(own.id()))).isEqualTo(SetLadder.Outcome.REFUSED);
    assertThat(guarded.outcomes.outcomes())
        .singleElement()
        .extracting(outcome -> ((AccountOutcome.GuardFailed) outcome).whatNow())
        .isEqualTo(AccountOutcome.WhatNow.NO_LADDER);
  }

  private SetLadder.Outcome set(Optional<OrderId> stop) {
    Position held = guarded.desk.book().position(BTC);
    var wish = new AccountWish.Climb(Closing.Held.of(held), stop);
    return new SetLadder(
            guarded.desk.store(),
            guarded.outcomes,
            guarded.desk.ports().reconcileRequests(),
            guarded.desk.clock())
        .handle(ACCOUNT, wish, "card", aCause());
  }

  /** Long at 61800.1, the stop 1000 below, the target 2000 above. */
  private void climbing() {
    Bracket bracket = bracket("60800", "63800.1").withLadder(true);
    OrderId entry = guarded.enter(aMarketBuyOf("0.03", BTC), bracket);
    guarded.desk.fill(entry, "0.01", "61800.10");
    guarded.desk.fill(entry, "0.02", "61800.10");
    guarded.settle();
  }

  private OrderId now(OrderTerms terms) {
    Instant now = guarded.desk.clock().instant();
    var intent =
        new OrderIntent(
            new IntentId("now"), ACCOUNT, terms, "you", now, now.plus(Duration.ofMinutes(1)));
    Order order = guarded.desk.decide(intent);
    guarded.desk.sendAll();
    return order.id();
  }

  private Order aHeldPositionWithAStopOfItsOwn(String price) {
    OrderId entry = guarded.desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    guarded.desk.fill(entry, "0.03", "61800.10");
    var type = new OrderType.Stop(Price.of(price), TriggerSource.LAST, Optional.empty());
    var terms = new OrderTerms(BTC, Side.SELL, Quantity.of("0.03"), type, true, true);
    Order own = guarded.desk.decide(OrderExamples.anIntent("own", terms));
    guarded.desk.sendAll();
    return own;
  }

  private Order stop() {
    return guarded.resting(GuardPart.STOP).getFirst();
  }

  private List<String> triggers() {
    return guarded.resting(GuardPart.STOP).stream()
        .map(order -> order.intent().terms().type().triggerPrice().orElseThrow().toString())
        .toList();
  }

  private ProtectionPlan plan() {
    return guarded.desk.book().plans().byLeg().values().iterator().next();
  }
}
