package io.patriot.risk;

import static io.patriot.risk.Examples.AAA;
import static io.patriot.risk.Examples.BBB;
import static io.patriot.risk.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patriot.risk.Scenario.Kind;
import io.patriot.risk.Scenario.Severity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StressTestTest {
  @ParameterizedTest
  @CsvSource({"MILD, 1000", "MODERATE, 2500", "SEVERE, 5000"})
  void aCrashTakesItsShareOfALong(Severity severity, double loss) {
    StressResult result =
        result(
            Examples.portfolio(10_000, Examples.holding(AAA, 10_000)), Kind.MARKET_CRASH, severity);
    assertThat(result.loss()).contains(Examples.usdt(loss));
    assertThat(result.worst()).hasSize(1);
  }

  @Test
  void aShortGainsByACrashAndIsNotAmongTheWorst() {
    StressResult result =
        result(
            Examples.portfolio(
                10_000, Examples.holding(AAA, 10_000), Examples.holding(BBB, -4_000)),
            Kind.MARKET_CRASH,
            Severity.MODERATE);
    assertThat(result.loss()).contains(Examples.usdt(1_500));
    assertThat(result.worst().stream().map(one -> one.leg().symbol())).containsExactly(AAA);
  }

  @ParameterizedTest
  @CsvSource({"MILD, 1.5, 2", "MODERATE, 2.5, 4", "SEVERE, 4, 8"})
  void aSpikeWidensSwingsAndSpreads(Severity severity, double swing, double spread) {
    Portfolio one = Examples.portfolio(10_000, Examples.holding(AAA, 10_000));
    double usual = 1.6448536269514722 * 0.022876393338871256 * 10_000;
    double expected = usual * swing + 10_000 * 0.0004 * spread / 2;
    assertThat(loss(one, Kind.VOLATILITY_SPIKE, severity)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void whenAllFallTogetherTwoLongsLoseWhatTheyLoseAlone() {
    Portfolio two =
        Examples.portfolio(10_000, Examples.holding(AAA, 5_000), Examples.holding(BBB, 5_000));
    double alone = 1.6448536269514722 * 5_000 * (0.022876393338871256 + 0.025884130785536134);
    assertThat(loss(two, Kind.CORRELATION_BREAKDOWN, Severity.SEVERE))
        .isCloseTo(alone, within(1e-9));
    assertThat(loss(two, Kind.CORRELATION_BREAKDOWN, Severity.MILD)).isLessThan(alone);
  }

  @Test
  void whenNothingBalancesAHedgeIsWorthNothing() {
    Portfolio hedge =
        Examples.portfolio(10_000, Examples.holding(AAA, 5_000), Examples.holding(BBB, -5_000));
    double a = 0.022876393338871256 * 5_000;
    double b = 0.025884130785536134 * 5_000;
    assertThat(loss(hedge, Kind.CORRELATION_BREAKDOWN, Severity.SEVERE))
        .isCloseTo(1.6448536269514722 * Math.sqrt(a * a + b * b), within(1e-9));
  }

  @Test
  void moreLeverageSurvivesLess() {
    double before = 1.1;
    for (double size : new double[] {10_000, 30_000, 60_000, 90_000, 200_000}) {
      double survival =
          result(
                  Examples.portfolio(10_000, Examples.holding(AAA, size)),
                  Kind.MARKET_CRASH,
                  Severity.MILD)
              .survival()
              .orElseThrow();
      assertThat(survival).isLessThanOrEqualTo(before);
      before = survival;
    }
    assertThat(before).isZero();
  }

  @Test
  void withoutLeverageALongIsNeverCalled() {
    for (Scenario scenario : Scenario.ALL) {
      assertThat(
              result(
                      Examples.portfolio(10_000, Examples.holding(AAA, 5_000)),
                      scenario.kind(),
                      scenario.severity())
                  .survival())
          .hasValue(1);
    }
  }

  /**
   * For one market it can be reckoned: the chance that a walk without a trend never goes below a
   * line is known, and ten daily looks see a little less of it.
   */
  @Test
  void survivalIsNearTheChanceThatTheWalkStaysAboveTheLine() {
    double equity = 2_000;
    double size = 20_000;
    double room = (equity - size * 0.01) / size;
    double deviation = 0.022876393338871256 * Math.sqrt(Courses.DAYS);
    var normal = new NormalDistribution();
    double everyMoment = 2 * normal.cumulativeProbability(room / deviation) - 1;
    double onlyAtTheEnd = normal.cumulativeProbability(room / deviation);
    double survival =
        new Courses(
                Examples.portfolio(equity, Examples.holding(AAA, size)),
                moving(),
                Together.of(Examples.portfolio(equity, Examples.holding(AAA, size)), moving()),
                new TreeMap<>(),
                1)
            .survival(new SplittableRandom(7));
    assertThat(survival).isBetween(everyMoment - 0.03, onlyAtTheEnd);
  }

  @Test
  void theSameDiceGiveTheSameResult() {
    assertThat(result(Examples.four(), Kind.MARKET_CRASH, Severity.SEVERE))
        .isEqualTo(result(Examples.four(), Kind.MARKET_CRASH, Severity.SEVERE));
  }

  private static Moving moving() {
    return Moving.of((History.Known) History.of(List.of(AAA), Examples.closes(301), TODAY));
  }

  private static double loss(Portfolio portfolio, Kind kind, Severity severity) {
    return result(portfolio, kind, severity).loss().orElseThrow().amount().doubleValue();
  }

  private static StressResult result(Portfolio portfolio, Kind kind, Severity severity) {
    return new StressTest(portfolio, Examples.closes(301), TODAY)
        .result(new Scenario(kind, severity), new SplittableRandom(11));
  }
}
