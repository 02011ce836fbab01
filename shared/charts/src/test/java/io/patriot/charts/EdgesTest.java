package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markets and accounts at their oddest still make a picture that can be read. */
final class EdgesTest {
  @Test
  void withoutBarsThePictureSaysSo() {
    Drawn drawn = Drawn.of(Examples.of(List.of(), 1), Theme.DARK);
    assertThat(drawn.has(Theme.DARK.muted(), 400, 330, 880, 390)).isTrue();
    assertThat(drawn.count(Theme.DARK.rising()) + drawn.count(Theme.DARK.falling())).isZero();
    drawn.hasAFreeEdge();
  }

  @Test
  void oneBarStandsInTheMiddle() {
    Drawn drawn = Drawn.of(Examples.of(List.of(rising(0)), 1), Theme.DARK);
    assertThat(drawn.has(Theme.DARK.rising(), 480, 130, 640, 580)).isTrue();
    drawn.hasAFreeEdge();
  }

  @Test
  void aMarketThatStandsStillIsALineInTheMiddle() {
    List<Candle> bars = IntStream.range(0, 40).mapToObj(i -> Examples.bar(i, "61800.0")).toList();
    Drawn drawn = Drawn.of(Examples.of(bars, 1), Theme.LIGHT);
    assertThat(drawn.has(Theme.LIGHT.rising(), 20, 340, 1000, 370)).isTrue();
    assertThat(drawn.has(Theme.LIGHT.rising(), 20, 130, 1000, 330)).isFalse();
    drawn.hasAFreeEdge();
  }

  @Test
  void whatNobodyTradedHasNoColumns() {
    List<Candle> bars =
        Examples.walk("100", 2, 30, 0.01, 1).stream().map(EdgesTest::untraded).toList();
    assertThat(Drawn.of(Examples.of(bars, 2), Theme.DARK).count(Theme.DARK.volume())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.00000001, 8",
    "0.00000002, 8",
    "0.00001234, 8",
    "0.000000000000000000000001, 24",
    "0.5, 4",
    "99999.9, 1",
    "123456789012.5, 1",
    "99999999999999999999, 0"
  })
  void coinsOfAnyPriceAreDrawn(String price, int digits) {
    for (Theme theme : Theme.values()) {
      Drawn walked =
          Drawn.of(Examples.of(Examples.walk(price, digits, 60, 0.01, 7), digits), theme);
      assertThat(walked.count(theme.rising()) + walked.count(theme.falling())).isPositive();
      walked.hasAFreeEdge();
      Drawn still = Drawn.of(Examples.of(List.of(Examples.bar(0, price)), digits), theme);
      assertThat(still.count(theme.rising())).isPositive();
      still.hasAFreeEdge();
    }
  }

  @Test
  void hoursThatNobodySawAreAGap() {
    Candle first = Examples.bar(0, "100", "110", "90", "105");
    Candle last = Examples.bar(99, "100", "110", "90", "105");
    Drawn drawn = Drawn.of(Examples.of(List.of(first, last), 1), Theme.DARK);
    assertThat(drawn.has(Theme.DARK.rising(), 20, 130, 40, 580)).isTrue();
    assertThat(drawn.has(Theme.DARK.rising(), 100, 130, 900, 580)).isFalse();
    assertThat(drawn.has(Theme.DARK.rising(), 1000, 130, 1180, 580)).isTrue();
  }

  @Test
  void aGapOfYearsIsNoReasonToFail() {
    Candle first = Examples.bar(0, "100", "110", "90", "105");
    Candle last = Examples.bar(24 * 365 * 9, "100", "110", "90", "105");
    Drawn.of(Examples.of(List.of(first, last), 1), Theme.DARK).hasAFreeEdge();
  }

  @Test
  void asManyLevelsAsThereMayBeStandBesideEachOther() {
    List<Level> levels =
        IntStream.range(0, PriceChart.LEVELS_MAX)
            .mapToObj(i -> new Level(Level.Kind.TARGET, "TP" + i, Price.of("61800")))
            .toList();
    List<Candle> bars = Examples.walk("61800", 1, 60, 0.005, 2);
    var chart =
        new PriceChart(
            Examples.HEADING, bars, Optional.empty(), List.of(), levels, 1, ZoneOffset.UTC);
    Drawn.of(chart, Theme.DARK).hasAFreeEdge();
  }

  @Test
  void aLevelFarAwayIsPointedToAndSqueezesNothing() {
    List<Candle> bars = Examples.walk("61800", 1, 60, 0.005, 2);
    PriceChart plain = Examples.of(bars, 1);
    var far = new Level(Level.Kind.LIQUIDATION, "LIQ", Price.of("20000"));
    Drawn with = Drawn.of(with(plain, List.of(far), List.of()), Theme.DARK);
    int candles = Drawn.of(plain, Theme.DARK).highest(Theme.DARK.falling(), 20, 900);
    assertThat(with.highest(Theme.DARK.falling(), 20, 900)).isEqualTo(candles);
    assertThat(with.has(Theme.DARK.of(Level.Kind.LIQUIDATION), 1000, 500, 1279, 660)).isTrue();
  }

  @Test
  void boughtAndSoldAreMarkedAndWhatIsOutsideOfTheCourseIsNot() {
    List<Candle> bars = Examples.walk("61800", 1, 60, 0.005, 2);
    PriceChart plain = Examples.of(bars, 1);
    Drawn marked =
        Drawn.of(
            with(
                plain,
                List.of(),
                List.of(
                    Examples.mark(bars, 20, Side.BUY, true),
                    Examples.mark(bars, 40, Side.SELL, false))),
            Theme.DARK);
    assertThat(marked.count(Theme.DARK.bought())).isPositive();
    assertThat(marked.count(Theme.DARK.sold())).isPositive();
    var before = new Mark(Examples.START.minusSeconds(1), Price.of("1"), Side.BUY, true);
    var after = new Mark(Examples.START.plus(Duration.ofHours(60)), Price.of("1"), Side.BUY, true);
    assertThat(DrawPicture.png(with(plain, List.of(), List.of(before, after)), Theme.DARK))
        .isEqualTo(DrawPicture.png(plain, Theme.DARK));
  }

  @Test
  void moneyOfAnyCourseIsDrawn() {
    for (Theme theme : Theme.values()) {
      for (int days : new int[] {0, 1, 2, 120, 9_000}) {
        Drawn.of(Examples.equity(days, 1), theme).hasAFreeEdge();
      }
      for (int days : new int[] {0, 1, 7, 31, 400}) {
        Drawn.of(Examples.profits(days, 1, true), theme).hasAFreeEdge();
        Drawn.of(Examples.profits(days, 1, false), theme).hasAFreeEdge();
      }
      for (int parts : new int[] {0, 1, 8, 9}) {
        Drawn.of(Examples.allocation(parts), theme).hasAFreeEdge();
      }
    }
  }

  @Test
  void nothingButLossesPointsDownOnly() {
    Drawn drawn = Drawn.of(Examples.profits(30, 5, true), Theme.DARK);
    assertThat(drawn.count(Theme.DARK.rising())).isZero();
    assertThat(drawn.count(Theme.DARK.falling())).isGreaterThan(10_000);
  }

  @Test
  void headingsAreCutAndNeverRunIntoTheFigure() {
    var chart =
        new PriceChart(
            new Heading("Д".repeat(80), "м".repeat(80), ""),
            Examples.walk("123456789", 2, 30, 0.01, 1),
            Optional.empty(),
            List.of(),
            List.of(),
            2,
            ZoneOffset.UTC);
    Drawn drawn = Drawn.of(chart, Theme.LIGHT);
    drawn.hasAFreeEdge();
    double figure = Letters.BOLD.width("123,456,789.00", Canvas.LARGE);
    assertThat(
            drawn.has(
                Theme.LIGHT.text(), (int) (1252 - figure - 38), 10, (int) (1252 - figure - 4), 70))
        .isFalse();
  }

  @Test
  void barsInNoOrderAreRefused() {
    List<Candle> turned = Examples.walk("100", 2, 3, 0.01, 1).reversed();
    assertThatThrownBy(() -> Examples.of(turned, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PriceChart with(PriceChart chart, List<Level> levels, List<Mark> marks) {
    return new PriceChart(
        chart.heading(),
        chart.bars(),
        chart.last(),
        marks,
        levels,
        chart.priceDigits(),
        chart.zone());
  }

  private static Candle rising(int i) {
    return Examples.bar(i, "61800", "62000", "61700", "61900");
  }

  private static Candle untraded(Candle bar) {
    return new Candle(
        bar.symbol(),
        bar.interval(),
        bar.openTime(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        Quantity.ZERO,
        0);
  }
}
