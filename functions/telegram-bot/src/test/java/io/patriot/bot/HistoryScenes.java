package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.domain.order.Side;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was traded before, as it is told. */
final class HistoryScenes {
  private HistoryScenes() {}

  static Map<String, Consumer<Conversation>> all() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("history-none", person -> person.says("/history"));
    scenes.put("history", person -> traded(person).says("/history"));
    scenes.put("history-second-page", person -> traded(person).says("/history 7 page 2"));
    scenes.put(
        "history-no-file",
        person -> {
          person.chat.takesNoFiles(true);
          traded(person).says("/history csv");
        });
    scenes.put("fees", person -> traded(person).says("/fees week 4"));
    scenes.put("fees-none", person -> person.says("/fees"));
    scenes.put("stats", person -> traded(person).says("/stats"));
    scenes.put(
        "stats-enough-days",
        person -> {
          new RoundTrips(person.portfolios)
              .trip(BTC, Side.BUY, "0.01", "60000", "59000", NOON.minus(Duration.ofDays(40)))
              .trip(BTC, Side.SELL, "0.01", "60000", "58800", NOON.minus(Duration.ofDays(2)));
          person.says("/stats");
        });
    scenes.put("report", person -> traded(person).says("/report year"));
    scenes.put("report-none", person -> person.says("/report"));
    scenes.put("report-unclear", person -> person.says("/report soon"));
    scenes.put("stats-none", person -> person.says("/stats"));
    return scenes;
  }

  private static Conversation traded(Conversation person) {
    var trips = new RoundTrips(person.portfolios);
    for (int i = 0; i < 8; i++) {
      trips.trip(
          i % 3 == 0 ? ETH : BTC,
          i % 2 == 0 ? Side.BUY : Side.SELL,
          i % 3 == 0 ? "0.5" : "0.01",
          i % 3 == 0 ? "2500" : "60000",
          i % 3 == 0 ? "2510.5" : "6" + i + "800",
          NOON.minus(Duration.ofHours(40L * (8 - i))));
    }
    return person;
  }
}
