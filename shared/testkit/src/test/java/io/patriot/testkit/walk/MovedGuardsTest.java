package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static io.patriot.testkit.walk.GuardedDesk.bracket;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.testkit.OrderExamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop that its owner moved guards the position as the one did that the entry brought along. */
class MovedGuardsTest {
  private final GuardedDesk guarded = new GuardedDesk();

  @BeforeEach
  void aPositionWhoseStopWasMoved() {
    OrderId entry = guarded.enter(aMarketBuyOf("0.03", BTC), bracket("60000", "65000"));
    guarded.desk.fill(entry, "0.03", "61800.10");
    guarded.settle();
    move("61000", "first");
  }

  @Test
  void onlyTheMovedOneRestsAndThePlanFollows() {
    assertThat(triggers()).containsExactly("61000");
    assertThat(plan().bracket().stop()).contains(Price.of("61000"));
    assertThat(guarded.resting(GuardPart.TARGET)).hasSize(1);
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void aPositionThatIsClosedByHandTakesItAlong() {
    OrderId exit = guarded.desk.decideAndSend(reduceOnly(aMarketSellOf("0.03", BTC)));
    guarded.desk.fill(exit, "0.03", "61800.10");
    guarded.settleWithVenue();

    assertThat(guarded.desk.book().working()).isEmpty();
  }

  @Test
  void aPositionThatGrowsGetsOneForAllOfItAtTheSamePrice() {
    guarded.desk.fill(guarded.desk.decideAndSend(aMarketBuyOf("0.02", BTC)), "0.02", "61800.10");
    guarded.settleWithVenue();

    assertThat(triggers()).containsExactly("61000");
    assertThat(guarded.resting(GuardPart.STOP).getFirst().intent().terms().closesPosition())
        .isTrue();
  }

  @Test
  void oneThatTheVenueDropsIsPlacedWhereItWasMovedTo() {
    guarded.desk.venue().takeOff(stop().id());
    guarded.look();
    guarded.settleWithVenue();

    assertThat(triggers()).containsExactly("61000");
  }

  @Test
  void oneThatWasMovedManyTimesHasNotFailed() {
    move("61100", "second");
    move("61200", "third");
    move("61300", "fourth");
    guarded.desk.venue().takeOff(stop().id());
    guarded.look();
    guarded.settleWithVenue();

    assertThat(triggers()).containsExactly("61300");
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
  }

  @Test
  void oneThatItsOwnerTakesBackIsNotPlacedAgain() {
    guarded.desk.cancel(stop().id());
    guarded.settleWithVenue();

    assertThat(triggers()).isEmpty();
    assertThat(plan().bracket().stop()).isEmpty();
    assertThat(guarded.resting(GuardPart.TARGET)).hasSize(1);
  }

  @Test
  void oneThatItsOwnerReplacedByAnOrderOfTheirOwnIsLetGoAndNothingIsClosed() {
    var type = new OrderType.Stop(Price.of("61500"), TriggerSource.LAST, Optional.empty());
    var own = new OrderTerms(BTC, Side.SELL, Quantity.of("0.01"), type, true);
    Order old = stop();
    guarded
        .desk
        .ports()
        .replaceOrder()
        .handle(OrderExamples.anIntent("own", own).replacing(old.id()), aCause());
    guarded.desk.sendAll();
    guarded.settleWithVenue();
    guarded.look();
    guarded.settleWithVenue();

    assertThat(triggers()).isEmpty();
    assertThat(plan().bracket().stop()).isEmpty();
    assertThat(guarded.all(GuardPart.EXIT)).isEmpty();
    assertThat(guarded.held()).isEqualTo("0.03");
  }

  private void move(String price, String name) {
    Order old = stop();
    var type = new OrderType.Stop(Price.of(price), TriggerSource.LAST, Optional.empty());
    var moved =
        new OrderTerms(BTC, Side.SELL, Quantity.of("0.03"), type, true)
            .with(old.intent().terms().guard().orElseThrow());
    guarded
        .desk
        .ports()
        .replaceOrder()
        .handle(OrderExamples.anIntent(name, moved).replacing(old.id()), aCause());
    guarded.desk.sendAll();
    guarded.settleWithVenue();
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
