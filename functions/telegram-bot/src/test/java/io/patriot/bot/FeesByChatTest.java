package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.domain.order.Side;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What /fees adds up; it is Monday, 5 January 2026. */
class FeesByChatTest {
  private final Conversation person = Conversation.started();
  private final RoundTrips trips = new RoundTrips(person.portfolios);

  @Test
  void feesAreAddedUpByDayAndByMarket() {
    trips.trip(BTC, Side.BUY, "0.01", "60000", "61800", NOON);
    trips.trip(BTC, Side.BUY, "0.01", "60000", "61800", NOON.minus(Duration.ofDays(6)));
    trips.trip(ETH, Side.SELL, "0.5", "2500", "2520", NOON);

    person
        .says("/fees")
        .sees(
            row("2026-01-05", "1.00 USDT"),
            row("2026-01-04", "0.00 USDT"),
            row("2025-12-30", "0.50 USDT"),
            row("BTCUSDT", "1.00 USDT"),
            row("ETHUSDT", "0.50 USDT"),
            row("Fees", "1.50 USDT"),
            row("Traded", "4,946.00 USDT"),
            row("Share of traded", "0.0303 %"));
  }

  @Test
  void weeksAndMonthsAreThoseOfPnl() {
    trips.trip(BTC, Side.BUY, "0.01", "60000", "61800", NOON.minus(Duration.ofDays(1)));

    person.says("/fees week 2").sees(row("2026-W02", "0.00 USDT"), row("2026-W01", "0.50 USDT"));
    person.presses("Months").sees(row("2026-01", "0.50 USDT"));
    person.presses("P&L").sees("profit and loss", row("2026-01", "+17.50 USDT"));
    person.presses("Fees").sees(row("2026-01", "0.50 USDT"));
  }

  @Test
  void whoTradedNothingPaidNothing() {
    person.says("/fees").sees(row("Fees", "0.00 USDT"), row("Traded", "0.00 USDT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "0", "32", "week 27", "month 13", "day week", "7 8", "BTC"})
  void whatCannotBeShownIsSaidWithWhatCan(String words) {
    person.says("/fees " + words).sees("I do not understand", "up to 31 days");
  }

  private static String row(String name, String figure) {
    return name + " ".repeat(34 - name.length() - figure.length()) + figure;
  }
}
