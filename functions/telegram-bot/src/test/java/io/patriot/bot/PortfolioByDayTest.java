package io.patriot.bot;

import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What /portfolio says of today and of the last seven days, which end at midnight UTC. */
class PortfolioByDayTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");

  private final Conversation person = Conversation.started();
  private final TradedDays days = new TradedDays(person);

  @Test
  void aDayWithoutTradesIsZeroAndNotMissing() {
    person
        .says("/portfolio")
        .sees(
            row("Today", "0.00 USDT"),
            row("Fees today", "0.00 USDT"),
            row("Last 7 days", "0.00 USDT"),
            row("Fees in 7 days", "0.00 USDT"));
  }

  @Test
  void gainsAndFeesAreAddedUpByTodayAndWeek() {
    days.closed("12.30", "0.50", NOON);
    days.closed("-2.05", "0.25", NOON.minusSeconds(60));
    days.closed("-40.00", "1.00", NOON.minus(Duration.ofDays(2)));

    person
        .says("/portfolio")
        .sees(
            row("Today", "+10.25 USDT"),
            row("Fees today", "0.75 USDT"),
            row("Last 7 days", "-29.75 USDT"),
            row("Fees in 7 days", "1.75 USDT"));
  }

  @Test
  void todayBeginsAtMidnight() {
    days.closed("1.00", "0.10", MIDNIGHT);
    days.closed("2.00", "0.20", MIDNIGHT.minusNanos(1));

    person.says("/portfolio").sees(row("Today", "+1.00 USDT"), row("Last 7 days", "+3.00 USDT"));
  }

  @Test
  void theWeekIsTodayAndSixDaysBefore() {
    days.closed("1.00", "0.10", MIDNIGHT.minus(Duration.ofDays(6)));
    days.closed("2.00", "0.20", MIDNIGHT.minus(Duration.ofDays(6)).minusNanos(1));

    person.says("/portfolio").sees(row("Last 7 days", "+1.00 USDT"));
  }

  @Test
  void tomorrowTodayIsYesterday() {
    days.closed("1.00", "0.10", NOON);
    person.desk.clock().advance(Duration.ofDays(1));

    person.says("/portfolio").sees(row("Today", "0.00 USDT"), row("Last 7 days", "+1.00 USDT"));
  }

  @Test
  void anothersTradesAreNotShown() {
    days.closed(
        new AccountId(new TenantId("tg-2"), AccountExamples.ACCOUNT.name()), "5.00", "1.00", NOON);

    person.says("/portfolio").sees(row("Today", "0.00 USDT"), row("Last 7 days", "0.00 USDT"));
  }

  private static String row(String name, String figure) {
    return name + " ".repeat(34 - name.length() - figure.length()) + figure;
  }
}
