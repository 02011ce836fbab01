package io.patriot.bot;

import static io.patriot.testkit.OrderExamples.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What /pnl adds up; it is Monday, 5 January 2026. */
class PnlByChatTest {
  private final Conversation person = Conversation.started();
  private final TradedDays days = new TradedDays(person);

  @Test
  void aDayIsWhatWasClosedOnItAfterFees() {
    days.closed("12.30", "0.50", NOON);
    days.closed("-2.05", "0.25", NOON.minusSeconds(60));
    days.closed("-40.00", "1.00", NOON.minus(Duration.ofDays(6)));

    person
        .says("/pnl")
        .sees(
            row("2026-01-05", "+9.50 USDT"),
            row("2026-01-04", "0.00 USDT"),
            row("2025-12-30", "-41.00 USDT"),
            row("Closed, before fees", "-29.75 USDT"),
            row("Fees", "1.75 USDT"),
            row("Net", "-31.50 USDT"),
            row("Traded", "1,854.00 USDT"),
            row("Fills", "3"));
  }

  @Test
  void whatIsOlderThanTheOldestDayIsLeftOut() {
    days.closed("12.30", "0.50", NOON.minus(Duration.ofDays(7)));

    person.says("/pnl").sees(row("Net", "0.00 USDT"), row("Fills", "0"));
    person.says("/pnl 8").sees(row("2025-12-29", "+11.80 USDT"), row("Net", "+11.80 USDT"));
  }

  @Test
  void weeksBeginOnMondayAndAreNumberedLikeCalendars() {
    days.closed("1.00", "0.10", Instant.parse("2026-01-05T00:00:00Z"));
    days.closed("2.00", "0.10", Instant.parse("2026-01-04T23:59:59Z"));
    days.closed("4.00", "0.10", Instant.parse("2025-12-29T00:00:00Z"));

    person.says("/pnl weeks").sees(row("2026-W02", "+0.90 USDT"), row("2026-W01", "+5.80 USDT"));
  }

  @Test
  void monthsAreCalendarMonths() {
    days.closed("1.00", "0.10", Instant.parse("2026-01-01T00:00:00Z"));
    days.closed("2.00", "0.10", Instant.parse("2025-12-31T23:59:59Z"));
    days.closed("4.00", "0.10", Instant.parse("2025-02-01T00:00:00Z"));

    person
        .says("/pnl month 12")
        .sees(
            row("2026-01", "+0.90 USDT"),
            row("2025-12", "+1.90 USDT"),
            row("2025-02", "+3.90 USDT"),
            row("Fills", "3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "0", "32", "week 27", "month 13", "day week", "7 8", "-1"})
  void whatCannotBeShownIsSaidWithWhatCan(String words) {
    person.says("/pnl " + words).sees("I do not understand", "up to 31 days");
  }

  @Test
  void thePortfolioLeadsThereAndBack() {
    person.says("/portfolio").presses("P&L").sees("profit and loss");
    person.presses("Weeks").sees("2026-W02");
    person.presses("Portfolio").sees("Equity");
  }

  private static String row(String name, String figure) {
    return name + " ".repeat(34 - name.length() - figure.length()) + figure;
  }
}
