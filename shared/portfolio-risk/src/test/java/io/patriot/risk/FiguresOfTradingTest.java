package io.patriot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patriot.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.SemiVariance;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

/** What trading is measured by, against figures that others reckoned. */
class FiguresOfTradingTest {
  /**
   * The yearly returns in "Sortino: A 'Sharper' Ratio" (Rollinger and Hoffman, 2013), which comes
   * to 4.417 with a target of nothing.
   */
  private static final double[] PUBLISHED = {0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04};

  private static final int[] FIVE_DAYS = {120, -80, 0, 45, -60};

  @Test
  void sortinoIsWhatThePaperThatExplainsItComesTo() {
    assertThat(DailyFigures.sortino(PUBLISHED).orElseThrow()).isCloseTo(4.417, within(0.0005));
  }

  /** Mean 0.1 by a sample deviation of 0.0984160, by Python's statistics.mean and stdev. */
  @Test
  void sharpeDividesByTheSampleDeviation() {
    assertThat(DailyFigures.sharpe(PUBLISHED).orElseThrow())
        .isCloseTo(1.0160946695958606, within(1e-12));
  }

  /**
   * Forty days from 10,000 to 10,200, reckoned in Python by statistics.mean and stdev (n - 1), the
   * root of the mean of the squares below zero, and the root of 365.
   */
  @Test
  void fortyDaysAreWhatPythonMakesOfThem() {
    DailyFigures figures = DailyFigures.of(days(40));

    assertThat(figures.days()).isEqualTo(40);
    assertThat(figures.sharpe().orElseThrow()).isCloseTo(1.3725256869065139, within(1e-9));
    assertThat(figures.sortino().orElseThrow()).isCloseTo(2.267860892911305, within(1e-9));
    assertThat(figures.drawdown()).isCloseTo(0.009387351778656126, within(1e-12));
  }

  @Test
  void withTooFewDaysThereIsNoRatioButAlwaysAFall() {
    assertThat(DailyFigures.of(days(29)))
        .matches(few -> few.sharpe().isEmpty() && few.sortino().isEmpty() && few.drawdown() > 0);
    assertThat(DailyFigures.of(days(30)))
        .matches(enough -> enough.sharpe().isPresent() && enough.sortino().isPresent());
  }

  @Test
  void daysThatAreAllTheSameHaveNoRatio() {
    List<Double> flat = Stream.generate(() -> 10_000.0).limit(41).toList();
    List<Double> steady = Stream.iterate(10_000.0, it -> it * 1.01).limit(41).toList();

    assertThat(DailyFigures.of(flat))
        .isEqualTo(new DailyFigures(40, OptionalDouble.empty(), OptionalDouble.empty(), 0));
    assertThat(DailyFigures.of(steady).sharpe()).isEmpty();
    assertThat(DailyFigures.of(steady).sortino()).isEmpty();
  }

  /** From 12,000 down to 9,000 is a quarter, whatever it rose before and after. */
  @Test
  void theDeepestFallCountsFromThePeakBeforeIt() {
    assertThat(DailyFigures.of(List.of(10_000.0, 12_000.0, 9_500.0, 11_000.0, 9_000.0, 13_000.0)))
        .extracting(DailyFigures::drawdown)
        .isEqualTo(0.25);
  }

  @Property(tries = 200)
  void ratiosAreThoseOfHipparchus(
      @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -0.3, max = 0.3) Double> returns) {
    double[] values = returns.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = new Mean().evaluate(values);
    double deviation = new StandardDeviation(true).evaluate(values);
    if (deviation > 1e-6) {
      assertThat(DailyFigures.sharpe(values).orElseThrow())
          .isCloseTo(mean / deviation, within(1e-6));
    }
    double below =
        new SemiVariance(false)
            .evaluate(values, 0, SemiVariance.Direction.DOWNSIDE, false, 0, values.length);
    if (below > 1e-9) {
      assertThat(DailyFigures.sortino(values).orElseThrow())
          .isCloseTo(mean / Math.sqrt(below), within(1e-6));
    }
  }

  /** Ten trades: won 30 + 50 + 20 + 100 = 200, lost 40 + 10 + 75 = 125, and three came to 0. */
  @Test
  void tradesAreMeasuredByWhatTheyCameTo() {
    var figures =
        TradeFigures.of(results("30", "-40", "0", "50", "-10", "0", "20", "-75", "100", "0"));

    assertThat(figures.count()).isEqualTo(10);
    assertThat(figures.won()).isEqualTo(4);
    assertThat(figures.lost()).isEqualTo(3);
    assertThat(figures.winRate()).isEqualTo(0.4);
    assertThat(figures.averageWin()).contains(Money.usdt("50"));
    assertThat(figures.averageLoss()).contains(Money.usdt("-41.666666666667"));
    assertThat(figures.profitFactor().orElseThrow()).isCloseTo(1.6, within(1e-9));
    assertThat(figures.expectancy()).isEqualTo(Money.usdt("7.5"));
    assertThat(figures.best()).isEqualTo(Money.usdt("100"));
    assertThat(figures.worst()).isEqualTo(Money.usdt("-75"));
  }

  @Test
  void whoNeverLostHasNoProfitFactorAndWhoNeverWonHasZero() {
    assertThat(TradeFigures.of(results("5", "0")).profitFactor()).isEmpty();
    assertThat(TradeFigures.of(results("5")).averageLoss()).isEmpty();
    assertThat(TradeFigures.of(results("-5")).profitFactor().orElseThrow()).isZero();
    assertThat(TradeFigures.of(results("-5")).averageWin()).isEmpty();
  }

  private static List<Money> results(String... amounts) {
    return Stream.of(amounts).map(Money::usdt).toList();
  }

  private static List<Double> days(int count) {
    var equity = new ArrayList<Double>();
    double now = 10_000;
    equity.add(now);
    for (int day = 0; day < count; day++) {
      now += FIVE_DAYS[day % FIVE_DAYS.length];
      equity.add(now);
    }
    return equity;
  }
}
