package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.TradingState;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the rules refused is told with its numbers, for a day. */
class WhyNotByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void whatWasRefusedIsListedWithItsNumbersLatestFirst() {
    person.desk.decide(aMarketBuyOf("1", BTC));
    person.desk.clock().advance(Duration.ofSeconds(5));
    person.desk.decide(aMarketBuyOf("2000", ETH));

    person.says("/whynot").sees("BUY 1 BTCUSDT", "10,000.00 USDT", "BUY 2000 ETHUSDT");
    assertThat(person.screen().indexOf("ETHUSDT")).isLessThan(person.screen().indexOf("BTCUSDT"));
    person.says("/whynot BTC").sees("BUY 1 BTCUSDT");
    assertThat(person.screen()).doesNotContain("ETHUSDT");
  }

  @Test
  void whatIsOlderThanADayIsNot() {
    person.desk.decide(aMarketBuyOf("1", BTC));
    person.desk.clock().advance(Duration.ofHours(24));

    person.says("/whynot").sees("Nothing was refused");
  }

  @Test
  void onlyAFewAreShownAndTheRestIsCounted() {
    person.desk.store().turnSwitch(AccountExamples.ACCOUNT, TradingState.HALTED);
    for (int i = 0; i < 13; i++) {
      person.desk.decide(aMarketBuyOf("0.01", BTC));
    }

    person.says("/whynot").sees("and 3 before these");
  }

  @Test
  void aMarketNobodyKnowsIsNoMarket() {
    person.says("/whynot XYZ").sees("XYZ");
    assertThat(person.screen()).doesNotContain("Not sent on");
  }
}
