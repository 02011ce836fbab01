package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchByChatTest {
  private static final Symbol ETH = new Symbol("ETHUSDT");

  @Test
  void whatIsWatchedIsOfferedFirstWhereverAMarketIsToBeChosen() {
    var person = Conversation.started();
    assertThat(firstOffer(person, "/buy")).isEqualTo("BTC");

    person.says("/watch add eth").sees("ETHUSDT");

    for (String command : List.of("/buy", "/sell", "/price", "/alert", "/trade")) {
      assertThat(firstOffer(person, command)).as(command).isEqualTo("ETH");
    }
  }

  @Test
  void itIsAddedAndRemovedByPressing() {
    var person = Conversation.started().says("/watch").sees("no market yet");

    person.presses("+ ETH").presses("+ BTC");
    assertThat(watched(person)).containsExactly(ETH, MarketExamples.BTC);

    person.presses("✕ ETH");
    assertThat(watched(person)).containsExactly(MarketExamples.BTC);
  }

  @Test
  void sayingItTwiceChangesNothing() {
    var person = Conversation.started().says("/watch add BTC btc").says("/watch BTCUSDT");

    assertThat(watched(person)).containsExactly(MarketExamples.BTC);
  }

  @Test
  void whatIsNotTradedHereIsNotAdded() {
    var person = Conversation.started().says("/watch add ETH").says("/watch add ETH NOPE");

    person.sees("NOPE");
    assertThat(watched(person)).containsExactly(ETH);
  }

  private static List<Symbol> watched(Conversation person) {
    return person.users.find(AccountExamples.TENANT).orElseThrow().watched();
  }

  private static String firstOffer(Conversation person, String command) {
    return person.says(command).chat.last().screen().rows().getFirst().getFirst().label();
  }
}
