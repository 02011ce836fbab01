package io.patriot.charts;

import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The course of a market, with where its trader came in and went out, and what waits.
 *
 * @param bars oldest first, all of one length; some may be missing, and then there is a gap
 * @param last what the market cost last; absent when nobody knows, and then the last bar's close
 *     counts
 * @param priceDigits digits behind the point of a price as the market writes it
 * @param zone where its reader lives
 */
public record PriceChart(
    Heading heading,
    List<Candle> bars,
    Optional<Price> last,
    List<Mark> marks,
    List<Level> levels,
    int priceDigits,
    ZoneId zone)
    implements Picture {
  public static final int BARS_MAX = 10_000;
  public static final int MARKS_MAX = 1_000;
  public static final int LEVELS_MAX = 9;
  private static final int PRICE_DIGITS_MAX = 24;

  public PriceChart {
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
    levels = List.copyOf(levels);
    if (bars.size() > BARS_MAX || marks.size() > MARKS_MAX || levels.size() > LEVELS_MAX) {
      throw new IllegalArgumentException("More than a picture holds");
    }
    if (priceDigits < 0 || priceDigits > PRICE_DIGITS_MAX) {
      throw new IllegalArgumentException("Not a number of digits: " + priceDigits);
    }
    for (int i = 1; i < bars.size(); i++) {
      if (!bars.get(i).openTime().isAfter(bars.get(i - 1).openTime())
          || !bars.get(i).interval().equals(bars.get(0).interval())) {
        throw new IllegalArgumentException("Bars come oldest first and are of one length");
      }
    }
  }

  /** How long a bar is; nothing when there is none. */
  Duration interval() {
    return bars.isEmpty() ? Duration.ZERO : bars.getFirst().interval();
  }
}
