package io.patriot.domain.alert;

import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Candle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closed bars of one length with the figures that traders wait for, which take longer to reckon
 * than to compare.
 */
public final class MeasuredBars {
  private final Duration interval;
  private final List<Candle> bars;
  private final Map<Indicator, List<Optional<BigDecimal>>> values = new LinkedHashMap<>();

  private MeasuredBars(Duration interval, List<Candle> bars) {
    this.interval = interval;
    this.bars = bars;
  }

  /**
   * Those that have closed by now, measured.
   *
   * @param bars as they follow one another, enough of them for the indicators to have settled
   */
  public static MeasuredBars of(
      Duration interval, List<Candle> bars, Collection<Indicator> indicators, Instant now) {
    List<Candle> closed = bars.stream().filter(bar -> !bar.closeTime().isAfter(now)).toList();
    List<BigDecimal> closes = closed.stream().map(bar -> bar.close().value()).toList();
    var measured = new MeasuredBars(interval, closed);
    indicators.forEach(
        indicator -> measured.values.computeIfAbsent(indicator, it -> it.at(closes)));
    return measured;
  }

  Duration interval() {
    return interval;
  }

  List<Candle> bars() {
    return bars;
  }

  /** A figure at each of the bars; nothing where it was not measured. */
  Optional<List<Optional<BigDecimal>>> values(Indicator indicator) {
    return Optional.ofNullable(values.get(indicator));
  }
}
