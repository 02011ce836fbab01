package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import org.junit.jupiter.api.Test;

/** All orders taken back by one wish after one question, and how far that has come. */
class CancelAllByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void theListIsShownAndNothingSentBeforeThePress() {
    threeOrders();

    person
        .says("/cancel all")
        .sees("all waiting orders: 3", "BTCUSDT Buy 0.010 BTC: at 60,000.0", "[ Keep them ]");
    assertThat(person.sent()).isEmpty();

    person.presses("Keep them").sees("nothing was changed", "[ Ask again ]");
    person.presses("Ask again").sees("all waiting orders: 3");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void ofOneMarketOnlyItsOwn() {
    threeOrders();

    person.says("/cancel BTC").sees("waiting orders in BTCUSDT: 2").presses("Cancel these (2)");

    OrderCommand.CancelAll all = (OrderCommand.CancelAll) person.sent().getLast();
    assertThat(all.symbol()).contains(MarketExamples.BTC);
    person.says("/cancel ETH").sees("waiting orders in ETHUSDT: 1");
  }

  @Test
  void howFarItHasComeIsTold() {
    threeOrders();
    person.says("/cancel all").presses("Cancel these (3)").sees("Taken back: 0 of 3");
    person.platformWorks().says("/cancel all");
    var ids = person.desk.book().working().keySet().stream().toList();
    OrderId filled = ids.getFirst();
    person.desk.hear(person.desk.venue().takeOff(ids.get(1)));
    Order order = person.desk.order(filled);
    person.fills(
        filled,
        order.intent().quantity().value().toPlainString(),
        order.intent().terms().type().limitPrice().orElseThrow().value().toPlainString());

    person.says("/cancel all");
    person.sees("all waiting orders: 1").presses("Cancel these (1)").sees("Taken back: 0 of 1");
    person.platformWorks();
    person.desk.hear(person.desk.venue().takeOff(ids.get(2)));
    person.presses("Refresh").sees("Taken back: 1 of 1", "All of them have ended");
  }

  @Test
  void ofThoseNotTakenBackItSaysWhy() {
    threeOrders();
    person.says("/cancel all").presses("Cancel these (3)");
    int message = person.chat.last().messageId();
    String refresh = person.dataOf("Refresh");
    person.platformWorks();
    var ids = person.desk.book().working().keySet().stream().toList();
    person.desk.hear(person.desk.venue().takeOff(ids.getFirst()));
    Order order = person.desk.order(ids.get(1));
    person.fills(
        order.id(),
        order.intent().quantity().value().toPlainString(),
        order.intent().terms().type().limitPrice().orElseThrow().value().toPlainString());

    person.pressesOn(message, refresh);

    assertThat(FakeChat.drawn(person.chat.message(message).screen()))
        .contains(
            "Taken back: 1 of 3",
            ": taken back",
            "not taken back, it had filled",
            "asked, the exchange has not said yet");
    assertThat(person.sent().stream().distinct()).as("the same wish at most").hasSizeLessThan(2);

    person.desk.clock().advance(AccountCard.LASTS.plusSeconds(61));
    person.commands.sent().takeAll();
    person.pressesOn(message, refresh);
    assertThat(person.sent()).as("later it only looks").isEmpty();
  }

  @Test
  void pressingTwiceIsOneWish() {
    threeOrders();
    person.says("/cancel all");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Cancel these (3)");

    person.pressesOn(message, yes).pressesOn(message, yes);

    assertThat(person.sent().stream().map(OrderCommand::deduplicationKey).distinct()).hasSize(1);
    assertThat(person.sent()).allMatch(OrderCommand.CancelAll.class::isInstance);
  }

  @Test
  void nobodyElsePressesAndNothingIsPressedLate() {
    threeOrders();
    person.says(2, "/start").says("/cancel all");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("Cancel these (3)");

    person.delivered(person.press(2, message, yes)).isTold("not yours");
    person.desk.clock().advance(AccountCard.LASTS);
    person.pressesOn(message, yes).isTold("Expired");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void buttonsOfOlderChatsAskFirst() {
    threeOrders();

    person.pressesOn(person.chat.last().messageId(), "v1|ca|all").sees("all waiting orders: 3");
    person.pressesOn(person.chat.last().messageId(), "v1|cm|BTCUSDT").sees("in BTCUSDT: 2");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void protectionAmongThemIsNamed() {
    TradingByChatTest.holdsBitcoin(person, "0.010");
    person.says("/sl BTC 58000").presses("Confirm").platformWorks();

    person.says("/cancel all").sees("protect what you hold: 1", "all waiting orders: 1");
  }

  @Test
  void withNothingWaitingThereIsNothingToAsk() {
    person.says("/cancel all").sees("[ Buy ]");

    assertThat(person.desk.store().book(AccountExamples.ACCOUNT).orElseThrow().working()).isEmpty();
  }

  private void threeOrders() {
    person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
    person.says("/buy BTC 0.01 59000").presses("Confirm").platformWorks();
    person.says("/buy ETH 1 2400").presses("Confirm").platformWorks();
  }
}
