package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.ScriptedVenue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders that are changed where they rest: shown first, asked once, and told what came of it. */
class EditByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void changeIsShownThenAskedThenTold() {
    rests("/buy BTC 0.01 60000");

    person
        .says("/edit " + shortId() + " 0.02 @59000")
        .sees(
            "Amount: 0.010 BTC → 0.020 BTC",
            "Price: 60,000.0 → 59,000.0",
            "Set aside for what is left: 600.30 USDT → 1,180.59 USDT",
            "end of the line",
            "[ Confirm ]");
    assertThat(person.sent()).isEmpty();

    person.presses("Confirm").isTold("Asked").sees("I am on it", "[ Order ]");
    OrderCommand.Amend amend = (OrderCommand.Amend) person.sent().getLast();
    assertThat(amend.order()).isEqualTo(id());
    assertThat(amend.quantity()).isEqualTo(Quantity.of("0.02"));
    assertThat(amend.price()).isEqualTo(Price.of("59000"));

    person.platformWorks().says("/order " + id());
    person.sees("Buy 0.020 BTC", "Limit 59,000.0", "Changed to 0.020 BTC at 59,000.0");
    person.says("/why " + id()).sees("Change asked for", "Changed to 0.020 BTC at 59,000.0");
  }

  @Test
  void theOrdersOwnScreenLeadsToReadyChanges() {
    rests("/sell BTC 0.01 63000");

    person
        .presses("Edit")
        .sees("Change order", "[ Limit 62,937.0 ]", "[ Limit 63,063.0 ]", "[ Best price ")
        .presses("Half: 0.005 BTC")
        .sees("0.010 BTC → 0.005 BTC");
    assertThat(person.screen()).doesNotContain("end of the line");
    person.presses("Confirm").platformWorks();

    assertThat(person.onlyOrder().intent().quantity()).isEqualTo(Quantity.of("0.005"));
  }

  @Test
  void perCentAreFromTheLastPriceAndMoneyIsCountedInLots() {
    rests("/buy BTC 0.01 60000");

    person.says("/edit " + id() + " -1%").sees("→ 61,182");
    person.says("/edit " + id() + " $700").sees("0.010 BTC → 0.011 BTC");
  }

  @Test
  void pressingTwiceChangesOnce() {
    rests("/buy BTC 0.01 60000");
    person.says("/edit " + id() + " @59000");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Confirm");

    person.pressesOn(message, yes).pressesOn(message, yes);
    assertThat(person.sent().stream().distinct()).as("one wish under one name").hasSize(1);

    person.platformWorks().pressesOn(message, yes).isTold("done once only");
    assertThat(person.sent()).as("the change itself moved the order on").isEmpty();
  }

  @Test
  void aPressWhoseSendingFailedIsSentWhenItComesAgain() {
    rests("/buy BTC 0.01 60000");
    person.says("/edit " + id() + " @59000");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Confirm");
    person.queueFails = true;
    try {
      person.pressesOn(message, yes);
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("queue fails");
    }
    person.queueFails = false;

    person.pressesOn(message, yes).isTold("Asked");

    assertThat(person.sent()).singleElement().isInstanceOf(OrderCommand.Amend.class);
  }

  @Test
  void nobodyElsePressesAndNothingIsPressedLate() {
    rests("/buy BTC 0.01 60000");
    person.says(2, "/start").says("/edit " + id() + " @59000");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Confirm");

    person.delivered(person.press(2, message, yes)).isTold("not yours");
    person.desk.clock().advance(AccountCard.LASTS);
    person.pressesOn(message, yes).isTold("Expired").sees("nothing was changed");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void strangersOrdersAreNotFound() {
    rests("/buy BTC 0.01 60000");
    OrderId mine = id();

    person.says(2, "/start").says(2, "/edit " + mine + " @59000").sees("ORDER_NOT_FOUND");
  }

  @Test
  void anOrderThatTradedAfterTheCardIsNotChangedUnseen() {
    rests("/buy BTC 0.01 60000");
    person.says("/edit " + id() + " 0.005");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Confirm");
    person.fills(id(), "0.004", "60000");

    person.pressesOn(message, yes).isTold("not as you saw it");

    assertThat(person.sent()).isEmpty();
    person
        .says("/edit " + id() + " 0.008")
        .sees("Traded already: 0.004 BTC", "0.010 BTC → 0.008 BTC");
  }

  @Test
  void lessThanHasTradedIsRefusedWithoutAsking() {
    rests("/buy BTC 0.01 60000");
    person.fills(id(), "0.004", "60000");

    person.says("/edit " + id() + " 0.004").sees("0.004 BTC has traded already");
    person.says("/edit " + id()).sees("[ Half: 0.005 BTC ]");
    person.fills(id(), "0.002", "60000");
    assertThat(person.says("/edit " + id()).screen()).doesNotContain("Half");
  }

  @Test
  void ourRulesAreAskedBeforeThePerson() {
    rests("/buy BTC 0.01 60000");

    person.says("/edit " + id() + " @59000.05").sees("PRECISION", "The order stays as it was");
    person.says("/edit " + id() + " 0.0105").sees("steps of 0.001 BTC");
    person.says("/edit " + id() + " 100").sees("The order stays as it was");
    person.says("/edit " + id() + " @60000").sees("asks for already");
    person.says("/edit " + id() + " half").sees("Nothing was");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whatCannotBeChangedIsSaid() {
    person.says("/edit").sees("/edit o:K7Q2M 0.02");
    person.says("/edit o:K7Q2M @59000").sees("ORDER_NOT_FOUND");
    rests("/buy BTC 0.01 60000");
    person.fills(id(), "0.01", "60000");
    person.says("/edit " + id() + " @59000").sees("has ended");
    person.says("/sl BTC 58000").presses("Confirm");
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void theExchangesRefusalIsTold() {
    rests("/buy BTC 0.01 60000");
    person.desk.venue().nextAmend(ScriptedVenue.AmendAnswer.REFUSE);
    person.says("/edit " + id() + " @59000").presses("Confirm").platformWorks();

    person
        .says("/order " + id())
        .sees("Limit 60,000.0", "The exchange refused the change", "The order stays as it was");
  }

  @Test
  void ourOwnRefusalAfterThePressIsToldToo() {
    rests("/buy BTC 0.01 60000");
    person.says("/edit " + id() + " @59000").presses("Confirm");
    person.desk.clock().advance(Duration.ofSeconds(30));
    person.platformWorks();

    person
        .says("/order " + id())
        .sees("The change was not asked for: stale price", "The order stays as it was");
    person.says("/why " + id()).sees("Change not asked for, stale price");
    assertThat(person.desk.book().working().values())
        .singleElement()
        .matches(working -> working.quantity().equals(Quantity.of("0.01")));
  }

  @Test
  void aChangeThatComesAfterTheLastFillIsToldToo() {
    rests("/buy BTC 0.01 60000");
    person.says("/edit " + id() + " @59000").presses("Confirm");
    person.fills(id(), "0.01", "60000");
    person.platformWorks();

    assertThat(person.onlyOrder()).isInstanceOf(Order.Filled.class);
    person
        .says("/order " + id())
        .sees("FILLED", "The change was not asked for: it no longer rests");
  }

  private void rests(String command) {
    person.says(command).presses("Confirm").platformWorks();
    assertThat(person.onlyOrder()).isInstanceOf(Order.Open.class);
  }

  private OrderId id() {
    return person.onlyOrder().id();
  }

  private String shortId() {
    return "o:" + id().shortForm();
  }
}
