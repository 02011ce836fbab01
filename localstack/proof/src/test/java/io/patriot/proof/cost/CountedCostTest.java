package io.patriot.proof.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.proof.cloud.Meter.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What one active person costs in a month, from calls that were counted and from the file of
 * prices. A month is ten of these visits, each on another day: 600 messages and presses, 90 orders.
 *
 * <p>Run with {@code -Dredraw=true} to keep what was counted; it may become dearer by a tenth
 * before that is needed.
 */
final class CountedCostTest {
  private static final Path PRICES = Path.of("../../infra-cdk/prices.csv");
  private static final Path COUNTED = Path.of("../../infra-cdk/counted.csv");
  private static final String HEAD = "price,person-month,1000-orders";
  private static final double PERSON_USD_MAX = 0.010;
  private static final double DEARER_MAX = 1.1;
  private static final int VISITS_A_MONTH = 10;
  private static final int UPDATES = 60;

  /** As the bill of a stage has it. */
  private static final double RUN_GB_SECONDS = 0.1 * 0.5;

  private static final double RUN_LOG_GB = 1e-6;

  private static final List<String> ORDERS =
      List.of(
          "/buy BTC 0.02",
          "/sl BTC -2%",
          "/close BTC all",
          "/sell ETH 0.5",
          "/tp ETH -3%",
          "/close ETH all",
          "/buy BTC 0.02 -1% gtc",
          "/buy ETH 0.5",
          "/close ETH all");
  private static final List<String> LOOKS =
      List.of("/positions", "/orders", "/balance", "/price BTC");

  @Test
  void anActivePersonCostsNoMoreThanBefore() throws IOException {
    Visit.Counted visits = tenOf(visit());
    Visit.Counted trading = tenOf(ORDERS);
    assertThat(visits.orders()).isEqualTo(VISITS_A_MONTH * ORDERS.size());
    assertThat(visits.presses() + VISITS_A_MONTH * visit().size())
        .isEqualTo(VISITS_A_MONTH * UPDATES);

    Map<String, Double> month = scaled(visits, 1);
    Map<String, Double> thousand = scaled(trading, 1_000.0 / trading.orders());
    Map<String, Double> prices = prices();
    System.out.printf(
        "One active person: $%.6f a month. 1,000 live orders, with the chat around them: $%.4f%n",
        usd(month, prices), usd(thousand, prices));
    if (Boolean.getBoolean("redraw")) {
      Files.write(COUNTED, lines(month, thousand));
    }

    assertThat(usd(month, prices)).isLessThanOrEqualTo(PERSON_USD_MAX);
    assertThat(usd(month, prices))
        .as("dearer by more than a tenth; to keep it: -Dredraw=true")
        .isLessThanOrEqualTo(DEARER_MAX * usd(kept(1), prices));
    assertThat(usd(thousand, prices)).isLessThanOrEqualTo(DEARER_MAX * usd(kept(2), prices));
  }

  /** One in each of ten hours: by how its orders fill, one is a twentieth dearer than another. */
  private static Visit.Counted tenOf(List<String> messages) {
    return IntStream.range(0, VISITS_A_MONTH)
        .mapToObj(nth -> Visit.of(nth, messages))
        .reduce(Visit.Counted::and)
        .orElseThrow();
  }

  /** Orders, and between them looks at what one has. */
  private static List<String> visit() {
    var messages = new ArrayList<String>();
    int looks = UPDATES - 2 * ORDERS.size();
    for (int i = 0; i < ORDERS.size(); i++) {
      messages.add(ORDERS.get(i));
      while (messages.size() - i - 1 < looks * (i + 1) / ORDERS.size()) {
        messages.add(LOOKS.get(messages.size() % LOOKS.size()));
      }
    }
    return messages;
  }

  private static Map<String, Double> scaled(Visit.Counted counted, double factor) {
    Map<Unit, Double> units = new EnumMap<>(counted.units());
    double runs = Objects.requireNonNull(units.get(Unit.RUNS)) * factor;
    var scaled = new LinkedHashMap<String, Double>();
    units.forEach((unit, count) -> scaled.put(price(unit), count * factor));
    scaled.put("compute", runs * RUN_GB_SECONDS);
    scaled.put("logs", runs * RUN_LOG_GB);
    return scaled;
  }

  private static String price(Unit unit) {
    return switch (unit) {
      case DOOR_CALLS -> "calls";
      case RUNS -> "runs";
      case ORDERED_QUEUE_CALLS -> "fifo";
      case QUEUE_CALLS -> "standard";
      case EVENTS -> "events";
      case WRITES -> "writes";
      case READS -> "reads";
      case KEY_CALLS -> "key-calls";
    };
  }

  private static double usd(Map<String, Double> counts, Map<String, Double> prices) {
    return counts.entrySet().stream()
        .mapToDouble(
            one -> one.getValue() * Objects.requireNonNull(prices.get(one.getKey()), one.getKey()))
        .sum();
  }

  /** For one call, not for a million. */
  private static Map<String, Double> prices() throws IOException {
    var prices = new LinkedHashMap<String, Double>();
    for (String line : body(PRICES)) {
      String[] cells = line.split(",", -1);
      double of = cells[2].startsWith("million") ? 1e6 : cells[2].startsWith("10000 ") ? 1e4 : 1;
      prices.put(cells[0], Double.parseDouble(cells[1]) / of);
    }
    return prices;
  }

  private static Map<String, Double> kept(int column) throws IOException {
    var kept = new LinkedHashMap<String, Double>();
    for (String line : body(COUNTED)) {
      String[] cells = line.split(",", -1);
      kept.put(cells[0], Double.parseDouble(cells[column]));
    }
    return kept;
  }

  private static List<String> body(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static List<String> lines(Map<String, Double> month, Map<String, Double> thousand) {
    var lines = new ArrayList<String>(List.of(HEAD));
    month.forEach(
        (price, count) ->
            lines.add(
                String.format(Locale.ROOT, "%s,%.6f,%.6f", price, count, thousand.get(price))));
    return lines;
  }
}
