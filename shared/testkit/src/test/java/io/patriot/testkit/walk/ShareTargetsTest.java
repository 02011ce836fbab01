package io.patriot.testkit.walk;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two targets share a position: each closes its share of what is held, and the stop all of it. */
class ShareTargetsTest {
  private static final Bracket HALVES =
      new Bracket(
          Optional.of(Price.of("60000")),
          Targets.of(List.of(new Target(Price.of("65000"), 50), new Target(Price.of("66000"), 50))),
          TriggerSource.LAST,
          Fallback.FLATTEN);

  private final GuardedDesk guarded = new GuardedDesk();

  @Test
  void eachTargetIsForItsShareAndOnlyReduces() {
    open("0.03");

    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.015");
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.015");
    assertThat(guarded.resting(GuardPart.STOP).getFirst().intent().terms().closesPosition())
        .isTrue();
    assertThat(guarded.resting(GuardPart.TARGET).getFirst().intent().terms())
        .satisfies(
            terms -> {
              assertThat(terms.closesPosition()).isFalse();
              assertThat(terms.reduceOnly()).isTrue();
            });
  }

  @Test
  void tradesOfTheEntryAndAddingToItRenewThem() {
    OrderId entry = guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), HALVES);
    guarded.desk.fill(entry, "0.01", "61000");
    guarded.settleWithVenue();
    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.005");

    guarded.desk.fill(entry, "0.02", "61000");
    guarded.settleWithVenue();
    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.015");
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.015");

    trade(aMarketBuyOf("0.01", BTC), "0.01");
    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.02");
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.02");
    assertThat(guarded.all(GuardPart.STOP)).as("the stop closes whatever is held").hasSize(1);
  }

  @Test
  void anEntryThatIsTakenBackAfterAPartIsGuardedForThatPart() {
    OrderId entry = guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), HALVES);
    guarded.desk.fill(entry, "0.01", "61000");
    guarded.desk.cancel(entry);
    guarded.settleWithVenue();

    assertThat(guarded.held()).isEqualTo("0.01");
    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.005");
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.005");
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
  }

  @Test
  void theSmallestFillIsForTheLastTargetAlone() {
    OrderId entry = guarded.enter(aLimitBuyOf("0.03", BTC, "61000"), HALVES);
    guarded.desk.fill(entry, "0.001", "61000");
    guarded.settleWithVenue();

    assertThat(leaves(GuardPart.TARGET)).isEmpty();
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.001");
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void oneThatIsReachedIsNotPlacedAgainAndTheOtherClosesTheRest() {
    open("0.03");
    guarded.desk.fill(guarded.resting(GuardPart.TARGET).getFirst().id(), "0.015", "65000");
    guarded.settleWithVenue();
    assertThat(guarded.resting(GuardPart.TARGET)).isEmpty();
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.015");
    assertThat(guarded.resting(GuardPart.STOP)).hasSize(1);

    guarded.desk.fill(guarded.resting(GuardPart.SECOND_TARGET).getFirst().id(), "0.015", "66000");
    guarded.settleWithVenue();
    assertThat(guarded.held()).isEqualTo("0");
    assertThat(guarded.desk.book().working()).isEmpty();
    assertThat(guarded.desk.book().plans().isEmpty()).isTrue();
    assertThat(guarded.outcomes.outcomes()).isEmpty();
  }

  @Test
  void aPositionThatIsClosedByHandInPartAndThenWhollyTakesThemAlong() {
    open("0.03");
    sell("0.01");
    assertThat(leaves(GuardPart.TARGET)).containsExactly("0.01");
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.01");

    sell("0.02");
    assertThat(guarded.desk.book().working()).isEmpty();
  }

  @Test
  void oneThatItsOwnerTakesBackLeavesTheOtherAsItIs() {
    open("0.03");
    guarded.desk.cancel(guarded.resting(GuardPart.TARGET).getFirst().id());
    guarded.settleWithVenue();

    assertThat(guarded.resting(GuardPart.TARGET)).isEmpty();
    assertThat(leaves(GuardPart.SECOND_TARGET)).containsExactly("0.015");
  }

  private void open(String quantity) {
    OrderId entry = guarded.enter(aMarketBuyOf(quantity, BTC), HALVES);
    guarded.desk.fill(entry, quantity, "61800.10");
    guarded.settleWithVenue();
  }

  private void sell(String quantity) {
    trade(reduceOnly(aMarketSellOf(quantity, BTC)), quantity);
  }

  private void trade(OrderTerms terms, String quantity) {
    Instant now = guarded.desk.clock().instant();
    guarded.desk.prices().put(aBitcoinQuote(now));
    OrderId id = guarded.desk.decide(anIntent("by-hand:" + now, terms, now)).id();
    guarded.desk.sendAll();
    guarded.desk.fill(id, quantity, "61800.10");
    guarded.settleWithVenue();
  }

  private List<String> leaves(GuardPart part) {
    return guarded.resting(part).stream().map(Order::leaves).map(Object::toString).toList();
  }
}
