package io.patriot.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.patriot.domain.indicator.Indicator.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

/** Indicators by hand, and beside those of a library that many trade by. */
final class IndicatorTest {
  private static final double SAME = 1e-6;
  private static final int BARS = 1_000;

  @Test
  void aMeanIsThereFromAsManyBarsOnAsItIsOver() {
    assertThat(at(Kind.SMA, 3, "1", "2", "3", "7"))
        .containsExactly(Optional.empty(), Optional.empty(), is("2"), is("4"));
    assertThat(at(Kind.EMA, 3, "1", "2", "3", "7"))
        .containsExactly(Optional.empty(), Optional.empty(), is("2"), is("4.5"));
  }

  @ParameterizedTest
  @CsvSource({"1 2 3 4, 100", "4 3 2 1, 0", "5 5 5 5, 50", "1 2 1 3, 75"})
  void strengthIsHowMuchOfTheMovementWentUp(String closes, String last) {
    assertThat(at(Kind.RSI, 3, closes.split(" ")).getLast().orElseThrow())
        .isEqualByComparingTo(last);
  }

  /** Where an average begins differs; after many bars nothing of that is left. */
  @ParameterizedTest
  @CsvSource({"RSI, 14", "RSI, 2", "RSI, 30", "SMA, 2", "SMA, 200", "EMA, 9", "EMA, 50"})
  void afterManyBarsItIsWhatTheLibrarySays(Kind kind, int period) {
    List<BigDecimal> closes = randomWalk();
    var close = new ClosePriceIndicator(series(closes));
    CachedIndicator<Num> library =
        switch (kind) {
          case RSI -> new RSIIndicator(close, period);
          case SMA -> new SMAIndicator(close, period);
          case EMA -> new EMAIndicator(close, period);
        };
    double ours = new Indicator(kind, period).at(closes).getLast().orElseThrow().doubleValue();
    assertThat(ours).isCloseTo(library.getValue(BARS - 1).doubleValue(), within(SAME));
  }

  @Test
  void oneOverTooFewOrTooManyBarsIsNone() {
    assertThatThrownBy(() -> new Indicator(Kind.RSI, 1)).hasMessageContaining("so many bars");
    assertThatThrownBy(() -> new Indicator(Kind.SMA, 201)).hasMessageContaining("so many bars");
  }

  private static List<Optional<BigDecimal>> at(Kind kind, int period, String... closes) {
    List<Optional<BigDecimal>> values =
        new Indicator(kind, period).at(Stream.of(closes).map(BigDecimal::new).toList());
    return values.stream().map(value -> value.map(BigDecimal::stripTrailingZeros)).toList();
  }

  private static Optional<BigDecimal> is(String value) {
    return Optional.of(new BigDecimal(value));
  }

  private static List<BigDecimal> randomWalk() {
    var random = new SplittableRandom(7);
    BigDecimal[] price = {new BigDecimal("60000")};
    return Stream.generate(
            () -> price[0] = price[0].add(BigDecimal.valueOf(random.nextInt(2_001) - 1_000, 1)))
        .limit(BARS)
        .toList();
  }

  private static BarSeries series(List<BigDecimal> closes) {
    BarSeries series = new BaseBarSeriesBuilder().build();
    Instant end = Instant.parse("2026-01-02T12:00:00Z");
    for (BigDecimal close : closes) {
      end = end.plus(Duration.ofHours(1));
      series
          .barBuilder()
          .timePeriod(Duration.ofHours(1))
          .endTime(end)
          .openPrice(close)
          .highPrice(close)
          .lowPrice(close)
          .closePrice(close)
          .volume(1)
          .add();
    }
    return series;
  }
}
