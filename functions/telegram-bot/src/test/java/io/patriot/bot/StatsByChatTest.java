package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.domain.order.Side;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What /stats tells; it is Monday, 5 January 2026, and the account has 100,000 USDT. */
class StatsByChatTest {
  private final Conversation person = Conversation.started();
  private final RoundTrips trips = new RoundTrips(person.portfolios);

  @Test
  void closedTradesAreMeasuredByWhatTheyCameToAfterFees() {
    trip("61800", 3); // 18 - 0.5 = 17.5
    trip("61050", 2); // 10.5 - 0.5 = 10
    trip("58950", 1); // -10.5 - 0.5 = -11

    person
        .says("/stats")
        .sees(
            "statistics since 2025-11-01",
            row("Trades", "3"),
            row("Won", "2 · 66.7 %"),
            row("Average win", "+13.75 USDT"),
            row("Average loss", "-11.00 USDT"),
            row("Profit factor", "2.50"),
            row("Expectancy", "+5.50 USDT"),
            row("Best", "+17.50 USDT"),
            row("Worst", "-11.00 USDT"),
            row("Held (h:min)", "1:00"));
  }

  @Test
  void withFewerThanThirtyDaysThereIsNoRatio() {
    trip("61800", 29);
    person.says("/stats").sees(row("Days", "29"), row("Sharpe, yearly", "too few days"), "30");
  }

  @Test
  void withThirtyDaysThereIs() {
    trip("58200", 30);
    trip("61800", 3);

    // began with 100,000 - 17.50 + 18.50 = 100,001; thirty days, two of them not nothing
    person
        .says("/stats")
        .sees(
            row("Days", "30"),
            row("Sharpe, yearly", "-0.13"),
            row("Sortino, yearly", "-0.19"),
            row("Deepest fall", "0.02 %"));
  }

  @Test
  void whoNeverLostIsToldSo() {
    trip("61800", 3);
    person.says("/stats").sees(row("Average loss", "none"), row("Profit factor", "no losses"));
  }

  @Test
  void whatWasClosedBeforeThePeriodIsLeftOut() {
    trip("61800", 3);
    trip("58200", 20);

    person.says("/stats week 2").sees(row("Trades", "1"));
    person.presses("Months").sees(row("Trades", "2"));
  }

  @Test
  void whoClosedNothingIsToldSo() {
    person.says("/stats").sees("No trade was closed", "No day with trades has ended");
    trip("61800", 0);
    person.says("/stats").sees(row("Trades", "1"), "No day with trades has ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "0", "32", "week 27", "month 13", "day week", "BTC"})
  void whatCannotBeShownIsSaidWithWhatCan(String words) {
    person.says("/stats " + words).sees("I do not understand", "up to 31 days");
  }

  private void trip(String exit, int daysAgo) {
    trips.trip(BTC, Side.BUY, "0.01", "60000", exit, NOON.minus(Duration.ofDays(daysAgo)));
  }

  private static String row(String name, String figure) {
    return name + " ".repeat(34 - name.length() - figure.length()) + figure;
  }
}
