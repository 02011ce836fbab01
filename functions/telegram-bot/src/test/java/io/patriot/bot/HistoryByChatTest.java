package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.portfolio.FindClosedTrades;
import io.patriot.bot.chat.ChatFile;
import io.patriot.domain.order.Side;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What /history lists, and the file it sends. */
class HistoryByChatTest {
  private final Conversation person = Conversation.started();
  private final RoundTrips trips = new RoundTrips(person.portfolios);

  @Test
  void aClosedTradeIsToldWithWhatCameOfItAfterBothFees() {
    trips.trip(BTC, Side.BUY, "0.01", "60000", "61800", NOON);
    trips.trip(ETH, Side.SELL, "0.5", "2500", "2520.1", NOON.plusSeconds(60));

    person
        .says("/history")
        .sees(
            "closed trades 2 · page 1 of 1",
            "2026-01-05 12:00 UTC · BTCUSDT LONG 0.010 BTC",
            "60,000.0 → 61,800.0 · +17.50 USDT",
            "ETHUSDT SHORT 0.500 ETH",
            "2,500.00 → 2,520.10 · -10.55 USDT",
            row("Closed, before fees", "+7.95 USDT"),
            row("Fees", "1.00 USDT"),
            row("Net", "+6.95 USDT"),
            row("Won", "1 / 2"));
    assertThat(person.screen().indexOf("ETHUSDT"))
        .as("the latest comes first")
        .isLessThan(person.screen().indexOf("BTCUSDT"));
  }

  @Test
  void pagesAreTurnedInTheSameMessageAndTotalsStayOfAll() {
    eightTrips();
    person.says("/history").sees("page 1 of 2", row("Won", "8 / 8"));
    int message = person.chat.last().messageId();

    person.presses("More ›").sees("page 2 of 2", row("Won", "8 / 8"));
    assertThat(person.chat.last().messageId()).isEqualTo(message);
    person.presses("‹ Back").sees("page 1 of 2");
    person.says("/history page 99").sees("page 2 of 2");
  }

  @Test
  void oneMarketOrFewOfTheLatestCanBeAskedFor() {
    eightTrips();
    trips.trip(ETH, Side.BUY, "1", "2500", "2400", NOON.minus(Duration.ofDays(1)));

    person.says("/history ETH").sees("closed trades 1 ·", "ETHUSDT LONG", "-100.50 USDT");
    assertThat(person.screen()).doesNotContain("BTCUSDT", "Older ones");
    person.says("/history 2 btc").sees("closed trades 2 ·", "Older ones are not in it", "500");
    person.says("/history 9999").sees("closed trades 9 ·");
  }

  @Test
  void whoHasClosedNothingIsToldWhereToLook() {
    trips.opens(BTC, "0.01", "60000", NOON);

    person.says("/history").sees("There is no closed trade to show", "/pnl");
    person.says("/history ETH csv").sees("There is no closed trade in ETHUSDT");
    assertThat(person.chat.files()).isEmpty();
    person.presses("Positions").sees("You hold no positions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "DOGE", "5 6", "BTC ETH", "10000", "page", "page 0"})
  void whatIsNotUnderstoodIsSaid(String words) {
    person.says("/history " + words).sees("is no market and no number here", "/history 100 BTC");
  }

  @Test
  void theFileHasAllThatWasAskedForWhicheverPageIsShown() {
    eightTrips();
    person.says("/history 7").presses("More ›").presses("CSV");

    ChatFile file = person.chat.files().getFirst();
    assertThat(file.name()).isEqualTo("history-paper-2026-01-05.csv");
    assertThat(file.caption()).contains("Closed trades: 7.", "Older ones are not in it");
    List<String> lines = file.text().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(1))
        .startsWith(
            "2026-01-05T12:07:00Z,2026-01-05T11:07:00Z,paper,BTCUSDT,LONG,0.01,60000,61807,"
                + "18.07,0.5,17.57,USDT,");
    assertThat(person.chat.last().screen().text().plain())
        .as("the list stays where it is")
        .contains("page 2 of 2");
  }

  @Test
  void whereNoFileCanBeSentThatIsSaid() {
    eightTrips();
    person.chat.takesNoFiles(true);

    person.says("/history csv").sees("The file could not be sent");
    person.presses("Closed trades").sees("closed trades 8");
  }

  @Test
  void whoTakesNoMessagesIsSentNothingElse() {
    eightTrips();
    person.says("/history");
    int before = person.chat.count();
    String csv = person.dataOf("CSV");
    int message = person.chat.last().messageId();
    person.chat.blocked(true);

    person.pressesOn(message, csv);
    assertThat(person.chat.count()).isEqualTo(before);
    assertThat(person.chat.files()).isEmpty();
  }

  @Test
  void whoHasMoreFillsThanAreReadIsToldSo() {
    for (int i = 0; i < FindClosedTrades.FILLS_MAX / 2; i++) {
      trips.trip(BTC, Side.BUY, "0.01", "60000", "60100", NOON.plusSeconds(2L * i));
    }

    person.says("/history ETH").sees("Older trades may be missing", "2000");
    person.says("/history 500 BTC csv");
    assertThat(person.chat.files().getFirst().text().lines()).hasSize(501);
    assertThat(person.chat.files().getFirst().caption()).contains("The most at once: /history 500");
  }

  private void eightTrips() {
    for (int i = 0; i < 8; i++) {
      trips.trip(BTC, Side.BUY, "0.01", "60000", "6180" + i, NOON.plusSeconds(60L * i));
    }
  }

  private static String row(String name, String figure) {
    return name + " ".repeat(34 - name.length() - figure.length()) + figure;
  }
}
