package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.ChatFile;
import io.patriot.domain.order.Side;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a week, a month or a year came to; it is the fifth of January, a Monday. */
class ReportByChatTest {
  private final Conversation person = Conversation.started();

  @BeforeEach
  void threeTradesAreClosed() {
    new RoundTrips(person.portfolios)
        .trip(BTC, Side.BUY, "0.01", "60000", "61000", NOON.minus(Duration.ofDays(20)))
        .trip(BTC, Side.BUY, "0.01", "60000", "59000", NOON.minus(Duration.ofDays(3)))
        .trip(BTC, Side.SELL, "0.01", "60000", "59500", NOON.minus(Duration.ofDays(2)));
  }

  @Test
  void theMonthIsTheUsualOneAndEndsToday() {
    person
        .says("/report")
        .sees(
            "report 2026-01-01 – 2026-01-05",
            "Closed, before fees     -5.00 USDT",
            "Best day",
            "01-03 +4.50 USDT",
            "Worst day",
            "01-02 -10.50 USDT",
            "[ This week ] [ This month ] [ This year ]",
            "[ CSV ] [ Closed trades ]");
  }

  @Test
  void aCalendarMonthOrYearIsWhole() {
    person.says("/report 2025-12").sees("2025-12-01 – 2025-12-31", "+10.00 USDT");
    person.says("/report 2025").sees("2025-01-01 – 2025-12-31");
    person.says("/report 2026").sees("2026-01-01 – 2026-01-05");
    person.says("/report week").sees("2026-01-05 – 2026-01-05", "Nothing was traded");
  }

  @Test
  void theFileHasARowForEachDayWithTrades() {
    person.says("/report month csv");

    ChatFile file = person.chat.files().getFirst();
    assertThat(file.name()).isEqualTo("report-paper-2026-01-01-2026-01-05.csv");
    assertThat(file.caption()).contains("report 2026-01-01 – 2026-01-05", "after fees of");
    assertThat(file.text().lines())
        .hasSize(3)
        .first()
        .isEqualTo("day,account,closed,fees,net,traded,fills,asset");
    assertThat(file.text().lines().toList().get(1))
        .isEqualTo("2026-01-02,paper,-10,0.5,-10.5,1190,2,USDT");
    assertThat(file.text()).endsWith(",USDT\r\n");
  }

  @Test
  void aFileOfNothingIsTheScreenThatSaysSo() {
    person.says("/report week csv").sees("Nothing was traded");
    assertThat(person.chat.files()).isEmpty();
  }

  @Test
  void whatHasNotBegunOrIsNotUnderstoodIsNotReported() {
    person.says("/report 2026-02").sees("cannot make a report of “2026-02”", "[ This week ]");
    person.says("/report 2026-13").sees("cannot make a report");
    person.says("/report 0001").sees("cannot make a report");
    person.says("/report soon").sees("cannot make a report");
    person.says("/report week month").sees("cannot make a report").presses("This year");
    person.sees("2026-01-01 – 2026-01-05");
  }
}
