package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TradingByChatTest {
  @Test
  void newcomerGetsAnAccountAndTheFirstOrderInTwoPresses() {
    var person = new Conversation();

    person.says("/start ref_7").sees("Welcome to Patriot", "100,000.00 USDT");
    person.presses("Buy 100 USDT of BTC (paper)").sees("PAPER", "OPEN LONG", "0.002 BTC");
    person.presses("Confirm").sees("PAPER · SENT").isTold("Sent");
    person.platformWorks().sees("ACCEPTED");
    OrderId order = person.onlyOrder().id();
    person.fills(order, "0.001", "61800.10").sees("PARTLY FILLED 50 %", "one fill");
    person.desk.clock().advance(Duration.ofMillis(412));
    person
        .fills(order, "0.001", "61800.50")
        .sees("FILLED", "at 61,800.3 (average of 2 fills)", "412 ms after your tap");

    assertThat(person.chat.count()).as("welcome and one card").isEqualTo(2);
  }

  @Test
  void startIsIdempotent() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();

    person.says("/start").sees("Equity", "Orders                     1 / 100");
  }

  @Test
  void strangerIsInvitedToStart() {
    var person = new Conversation();

    person.says("/buy BTC 0.01").sees("Press Start once");
    person.presses("Start").sees("Welcome to Patriot");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void missingPartsAreAskedForInTheSameMessage() {
    var person = Conversation.started();

    person.says("/buy").sees("What do you want to buy?");
    person.presses("BTC").sees("How much BTC");
    person.presses("$250").sees("OPEN LONG", "0.004 BTC", "≈ 247.20 USDT");
    person.presses("Confirm").platformWorks();

    assertThat(person.onlyOrder().intent().quantity().toString()).isEqualTo("0.004");
    assertThat(person.chat.count()).as("welcome and one card").isEqualTo(2);
  }

  @Test
  void whatIsConfirmedIsWhatTheCardShowed() {
    var person = Conversation.started();

    person.says("/sell eth 0,5 2.600,50 tif ioc");
    person.sees("OPEN SHORT", "0.500 ETH", "Limit 2,600.50, IOC: fill now what is there");
    person.presses("Confirm");

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place -> {
              var terms = place.intent().terms();
              assertThat(terms.toString())
                  .contains("ETHUSDT", "SELL", "0.5", "2600.5", "IOC", "reduceOnly=false");
            });
  }

  @Test
  void secondPressSendsNothing() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    String confirm = person.dataOf("Confirm");
    int card = person.chat.last().messageId();

    person.pressesOn(card, confirm).platformWorks();
    person.pressesOn(card, confirm).isTold("Already done").sees("ACCEPTED");

    assertThat(person.sent()).isEmpty();
    assertThat(person.desk.book().working()).hasSize(1);
  }

  @Test
  void expiredCardSendsNothingAndCanBeMadeAnew() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01 60000");
    person.desk.clock().advance(Duration.ofSeconds(60));

    person.presses("Confirm").sees("Expired, nothing was sent").isTold("Expired");
    assertThat(person.sent()).isEmpty();

    refreshPrice(person, "61800.00", "61800.10");
    person.presses("Recreate").sees("Limit 60,000.0").presses("Confirm");
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void movedPriceAsksAgainInTheSameMessage() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();
    String oldConfirm = person.dataOf("Confirm");
    refreshPrice(person, "62000.00", "62000.10");

    person.presses("Confirm").sees("The price moved", "62,000.1").isTold("Nothing was sent");
    assertThat(person.sent()).isEmpty();

    person.pressesOn(card, oldConfirm).isTold("A newer card replaced this one");
    assertThat(person.sent()).isEmpty();

    person.presses("Confirm");
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void smallMoveOfThePriceIsNoReasonToAskAgain() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    refreshPrice(person, "61980.00", "61980.10");

    person.presses("Confirm");

    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void gettingOutDoesNotWaitForAFreshPrice() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.desk.fill(person.onlyOrder().id(), "0.01", "61800.10");
    person.desk.clock().advance(Duration.ofMinutes(10));

    person.says("/close BTC all").presses("Confirm");

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place ->
                assertThat(person.desk.decide(place.intent())).isInstanceOf(Order.Approved.class));
  }

  @Test
  void withoutAFreshPriceNothingIsSentAndTheCardStays() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    person.desk.clock().advance(Duration.ofSeconds(9));

    person.presses("Confirm").isTold("no fresh price").sees("OPEN LONG");
    assertThat(person.sent()).isEmpty();

    refreshPrice(person, "61800.00", "61800.10");
    person.presses("Confirm");
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void newCardTakesTheButtonsOffTheOlderOne() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    int older = person.chat.last().messageId();
    String olderConfirm = person.dataOf("Confirm");

    person.says("/buy BTC 0.02");

    assertThat(FakeChat.drawn(person.chat.message(older).screen()))
        .contains("Replaced by your newer card, nothing was sent")
        .doesNotContain("[");
    person.pressesOn(older, olderConfirm).isTold("A newer card replaced this one");
    assertThat(person.sent()).isEmpty();
    person.presses("Confirm");
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void cancelledCardSendsNothing() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01");
    String confirm = person.dataOf("Confirm");
    int card = person.chat.last().messageId();

    person.presses("Cancel").sees("Cancelled, nothing was sent");
    person.pressesOn(card, confirm).isTold("Cancelled, nothing was sent");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void editOffersOtherAmountsAndPrices() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01").presses("Edit").sees("Change the card", "½  0.005", "×2  0.020");

    person.presses("½  0.005").sees("OPEN LONG", "0.005 BTC").presses("Confirm");

    assertThat(person.sent().getFirst().toString()).contains("0.005");
  }

  @Test
  void foreignPressIsRefused() {
    var person = Conversation.started();
    person.says(2, "/start");
    person.says("/buy BTC 0.01");
    int card = person.chat.last().messageId();
    String confirm = person.dataOf("Confirm");

    person.delivered(person.press(2, card, confirm)).isTold("not yours");

    assertThat(person.sent()).isEmpty();
    person.pressesOn(card, confirm);
    assertThat(person.sent()).hasSize(1);
  }

  @Test
  void deniedOrderOffersTheNearestThatPasses() {
    var person = Conversation.started();

    person.says("/buy BTC 0.0123456").sees("steps of 0.001 BTC", "PRECISION");
    person.presses("Buy 0.012 BTC at market").sees("OPEN LONG", "0.012 BTC");
  }

  @Test
  void cancellingAnOrderShowsOnItsOwnMessage() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();

    person.presses("Cancel order").isTold("I asked to take order").platformWorks();
    OrderId order = person.onlyOrder().id();
    person.desk.hear(person.desk.venue().takeOff(order));
    person.hears(order);

    person.sees("CANCELLED", "Nothing was bought or sold");
    assertThat(person.onlyOrder()).isInstanceOf(Order.Cancelled.class);
  }

  @Test
  void ordersCanBeTakenBackAllAtOnce() {
    var person = Conversation.started();
    for (String price : new String[] {"60000", "59000", "58000"}) {
      person.says("/buy BTC 0.01 " + price).presses("Confirm").platformWorks();
    }

    person.says("/orders").sees("waiting orders 3").presses("Cancel these (3)");
    person.sees("all waiting orders: 3", "at 58,000.0", "[ Keep them ]");
    assertThat(person.sent()).isEmpty();

    person.presses("Cancel these (3)").isTold("Asked to take back: 3");
    person.sees("Taken back: 0 of 3", "asked, the exchange has not said yet");
    assertThat(person.sent()).singleElement().isInstanceOf(OrderCommand.CancelAll.class);
  }

  @Test
  void positionIsClosedByHalfAndNeverTurned() {
    var person = Conversation.started();
    holdsBitcoin(person, "0.010");

    person.says("/p").sees("BTCUSDT LONG", "0.010 BTC").presses("Close BTCUSDT");
    person.presses("50%").sees("REDUCE LONG", "0.005 BTC", "only reduces");
    person.says("/fx BTC all").sees("CLOSE LONG", "0.010 BTC");
    person.says("/sell BTC 0.02").sees("TURN TO SHORT");
    person.says("/sell BTC 0.02 reduce").sees("less to reduce: 0.010 BTC");
  }

  @Test
  void whyTellsEveryStep() {
    var person = Conversation.started();
    holdsBitcoin(person, "0.010");

    person
        .says("/why o:" + person.onlyOrder().id().shortForm())
        .sees("1. 12:00:00.000 Asked for: Buy 0.010 BTC", "5. ", "Filled 0.010 BTC", "Events 5");
  }

  @Test
  void deniedAfterConfirmingSaysWhy() {
    var person = Conversation.started();
    person.says("/buy BTC 0.01").presses("Confirm");
    person.desk.prices().forget(MarketExamples.BTC);

    person.platformWorks().sees("NOT SENT", "has no price here", "SYMBOL_NOT_FOUND");
  }

  static void holdsBitcoin(Conversation person, String quantity) {
    person.says("/buy BTC " + quantity).presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), quantity, "61800.10");
  }

  static void refreshPrice(Conversation person, String bid, String ask) {
    person
        .desk
        .prices()
        .put(MarketExamples.aQuote(MarketExamples.BTC, bid, ask, person.desk.clock().instant()));
  }
}
