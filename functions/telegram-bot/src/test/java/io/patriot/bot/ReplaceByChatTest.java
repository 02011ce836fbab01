package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders that wait for a trigger: one card with old and new, and on it what came of it. */
class ReplaceByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void protectionIsRenewedBeforeItIsTakenBack() {
    OrderId stop = stopBelow("58000");

    person
        .says("/edit " + stop + " @59000")
        .sees("reaches 58,000.0", "reaches 59,000.0", "new one is placed first", "[ Confirm ]");
    assertThat(person.sent()).isEmpty();
    OrderIntent wish = confirmed();
    assertThat(wish.replaces()).contains(stop);
    person.platformWorks().sees("o:" + stop.shortForm() + " is being taken off");
    assertThat(person.desk.venue().isLive(stop)).isTrue();
    assertThat(person.desk.venue().isLive(wish.orderId())).isTrue();

    looksAt(wish.orderId());
    takenOff(stop);
    looksAt(wish.orderId());
    person.sees("ACCEPTED", "It took the place of o:" + stop.shortForm());
    assertThat(person.desk.venue().isLive(stop)).isFalse();
    person.says("/why " + wish.orderId()).sees("Asked for in the place of o:", "has ended");
    person.says("/why " + stop).sees("make way for o:", "Asked back for o:");
  }

  @Test
  void aNewOneThatTheExchangeRefusesLeavesTheOldOne() {
    OrderId stop = stopBelow("58000");
    person.says("/edit " + stop + " @59000");
    person.desk.venue().next(Answer.REJECT);
    confirmed();

    person
        .platformWorks()
        .sees("REJECTED", "the test says so", "o:" + stop.shortForm() + " stays as it was");
    assertThat(person.desk.order(stop)).isInstanceOf(Order.Open.class);
  }

  @Test
  void anOldOneThatTradesMeanwhileEndsTheNewOne() {
    OrderId stop = stopBelow("58000");
    person.says("/edit " + stop + " @59000");
    OrderIntent wish = confirmed();
    person.platformWorks().fills(stop, "0.010", "58000");
    looksAt(wish.orderId());
    takenOff(wish.orderId());

    person.sees("CANCELLED", "traded meanwhile");
  }

  @Test
  void aTriggerThatOpensIsTakenBackBeforeItIsRenewed() {
    OrderId entry = opensAbove("63000");

    person
        .says("/edit " + entry + " 0.005 @62500")
        .sees("old one is taken off first", "never both trade");
    OrderIntent wish = confirmed();
    person.sees("SENT", "o:" + entry.shortForm() + " is taken off first");
    person.platformWorks().sees("SENT", "o:" + entry.shortForm() + " is taken off first");
    assertThat(person.desk.venue().knows(wish.orderId())).isFalse();

    takenOff(entry);
    looksAt(wish.orderId());
    person.desk.sendAll();
    person.hears(wish.orderId());
    person.sees("ACCEPTED", "It took the place of", "Buy 0.005 BTC");
  }

  @Test
  void aTriggerThatTradesFirstIsToldAndNothingIsPlaced() {
    OrderId entry = opensAbove("63000");
    person.says("/edit " + entry + " @62500");
    OrderIntent wish = confirmed();
    person.platformWorks().fills(entry, "0.010", "63000");
    looksAt(wish.orderId());

    person.sees("NOT SENT", "traded meanwhile, so nothing was placed");
    assertThat(person.desk.venue().knows(wish.orderId())).isFalse();
  }

  @Test
  void whatClosesAllThatIsHeldBecomesAnOrderForWhatIsHeldNow() {
    OrderId stop = stopBelow("58000");
    assertThat(person.desk.order(stop).intent().terms().closesPosition()).isTrue();

    person.says("/edit " + stop + " @59000").sees("The new one is for 0.010 BTC");
    OrderIntent wish = confirmed();

    assertThat(wish.terms().closesPosition()).isFalse();
    assertThat(wish.terms().reduceOnly()).isTrue();
    assertThat(wish.quantity()).isEqualTo(Quantity.of("0.010"));
  }

  @Test
  void aLimitAndADistanceAreChangedToo() {
    OrderId stop = stopBelow("58000");
    person.says("/edit " + stop + " limit 57900").sees("57,900.0");
    person.says("/trail BTC 1%").presses("Confirm").platformWorks();
    OrderId trail =
        person.desk.book().working().keySet().stream()
            .filter(id -> !id.equals(stop))
            .findFirst()
            .orElseThrow();

    person
        .says("/edit " + trail)
        .sees("[ 2% ]")
        .presses("2%")
        .sees("at 1.0", "at 2.0", "[ Confirm ]");
    person.says("/edit " + trail + " trail 50%").sees("VALIDATION_ERROR");
    person.says("/edit " + trail + " limit 57900").sees("VALIDATION_ERROR");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void theOrdersOwnScreenLeadsToReadyChanges() {
    OrderId entry = opensAbove("63000");

    person.says("/order " + entry).presses("Edit").sees("[ Trigger 62,685.0 ]");
    person.presses("Trigger 62,685.0").sees("[ Confirm ]");
  }

  @Test
  void ourRulesAreAskedBeforeThePerson() {
    OrderId stop = stopBelow("58000");

    person.says("/edit " + stop + " @63000").sees("already past", "The order stays as it was");
    person.says("/edit " + stop + " @58000").sees("asks for already");
    assertThat(person.sent()).isEmpty();
  }

  private OrderIntent confirmed() {
    person.presses("Confirm").isTold("");
    return ((OrderCommand.Place) person.sent().getLast()).intent();
  }

  private OrderId stopBelow(String price) {
    holds();
    person.says("/sl BTC " + price).presses("Confirm").platformWorks();
    return person.desk.book().working().keySet().iterator().next();
  }

  private void holds() {
    TradingByChatTest.holdsBitcoin(person, "0.010");
    person.desk.clock().advance(Duration.ofMillis(10));
    TradingByChatTest.refreshPrice(person, "61800.00", "61800.10");
  }

  private OrderId opensAbove(String price) {
    person.says("/buy BTC 0.01 stop " + price).presses("Confirm").platformWorks();
    return person.onlyOrder().id();
  }

  private void takenOff(OrderId order) {
    person.desk.hear(person.desk.venue().takeOff(order));
    person.hears(order);
  }

  private void looksAt(OrderId order) {
    person.desk.reconcile(order);
    assertThat(person.desk.order(order).intent().account()).isEqualTo(AccountExamples.ACCOUNT);
    person.hears(order);
  }
}
