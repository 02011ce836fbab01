package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.domain.order.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeByChatTest {
  @Test
  void anOrderIsPutTogetherByPressingAndPlacedOnlyByItsCard() {
    var person = Conversation.started().says("/trade").presses("BTC").sees("BUY BTC for $100");

    person.presses("Sell").sees("SELL BTC for $100", "2% above your price");
    person.presses("$500").sees("SELL BTC for $500");
    person.presses("SL 5%").presses("TP 10%").sees("5% above", "10% below");
    assertThat(person.commands.sent().all()).isEmpty();

    person
        .presses("Preview the order")
        .sees("OPEN SHORT", "Stop 64,890.0 (+5.00 %)", "Target 55,620.0 (-10.00 %)");
    assertThat(person.commands.sent().all()).isEmpty();
    person.presses("Confirm");

    assertThat(person.commands.sent().all())
        .singleElement()
        .extracting(sent -> sent.message())
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place -> assertThat(place.intent().side()).isEqualTo(Side.SELL));
  }

  @Test
  void whoeverWantsNoStopIsWarned() {
    Conversation.started()
        .says("/trade BTC")
        .presses("SL —")
        .sees("No stop-loss: nothing ends a loss but you");
  }

  /** Each way to press leads to a card, never to words that are not understood. */
  @ParameterizedTest
  @ValueSource(strings = {"buy", "sell"})
  void everyTicketCanBeOrdered(String side) {
    for (String amount : new String[] {"$100+", "$250", "$500", "$1000", "$2500", "$5000"}) {
      for (String stop : new String[] {"1%", "2%", "5%", "-"}) {
        for (String target : new String[] {"2%", "4%", "10%", "-"}) {
          String words = String.join(" ", "/trade BTCUSDT", side, amount, stop, target);
          assertThat(Conversation.started().says(words).presses("Preview the order").screen())
              .as(words)
              .contains("Confirm");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/trade BTC hold $100+ 2% 4%",
        "/trade BTC buy $7 2% 4%",
        "/trade BTC buy $100+ 99% 4%",
        "/trade BTC buy $100+ 2%",
        "/trade BTC buy $100+ 2% 4% 6%"
      })
  void wordsOfNoTicketBeginANewOne(String words) {
    Conversation.started().says(words).sees("BUY BTC for $100", "2% below", "4% above");
  }
}
