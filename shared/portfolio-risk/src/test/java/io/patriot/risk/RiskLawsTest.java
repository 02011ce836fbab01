package io.patriot.risk;

import static io.patriot.risk.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** What holds for every portfolio and every past. */
class RiskLawsTest {
  private static final double TINY = 1e-6;

  @Property(tries = 100)
  void twiceAsMuchRisksTwiceAsMuch(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int markets,
      @ForAll @DoubleRange(min = 0.1, max = 20) double times) {
    var world = new World(seed, markets, 60);
    double once = amount(world.known(1).parametric().amount());
    double more = amount(world.known(times).parametric().amount());
    assertThat(more).isCloseTo(times * once, within(TINY * (1 + more)));
  }

  @Property(tries = 100)
  void notAllEggsInOneBasketIsNeverWorseThanTheBasketsAddedUp(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int markets,
      @ForAll @IntRange(min = 31, max = 260) int days) {
    ParametricVar found = new World(seed, markets, days).known(1).parametric();
    assertThat(amount(found.amount())).isBetween(0.0, amount(found.alone()) + TINY);
  }

  @Property(tries = 100)
  void contributionsAddUpToTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int markets,
      @ForAll @IntRange(min = 31, max = 260) int days) {
    ParametricVar found = new World(seed, markets, days).known(1).parametric();
    double sum = found.contributions().stream().mapToDouble(one -> amount(one.part())).sum();
    assertThat(sum).isCloseTo(amount(found.amount()), within(TINY));
  }

  @Property(tries = 100)
  void shortfallIsNeverBelowTheVar(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int markets) {
    Statistics.Known known = new World(seed, markets, 300).known(1);
    HistoricalVar historical = known.historical().orElseThrow();
    assertThat(historical.shortfall()).isGreaterThanOrEqualTo(historical.amount());
    assertThat(known.parametric().shortfall()).isGreaterThanOrEqualTo(known.parametric().amount());
  }

  @Property(tries = 60)
  void theShrunkMatrixIsACorrelation(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int markets,
      @ForAll @IntRange(min = 31, max = 80) int days) {
    var world = new World(seed, markets, days);
    ShrunkCorrelation shrunk = ShrunkCorrelation.of(world.past().moves());
    assertThat(shrunk.shrinkage()).isBetween(0.0, 1.0);
    for (int i = 0; i < markets; i++) {
      assertThat(shrunk.matrix().getEntry(i, i)).isCloseTo(1, within(TINY));
    }
    for (double value : new EigenDecompositionSymmetric(shrunk.matrix()).getEigenvalues()) {
      assertThat(value).isGreaterThan(-TINY);
    }
  }

  @Property(tries = 40)
  void aWorseDayLosesMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int markets) {
    var world = new World(seed, markets, 120);
    var stress = new StressTest(world.portfolio(1), world.closes, TODAY);
    double usual = amount(world.known(1).parametric().amount());
    for (Scenario.Kind kind :
        List.of(Scenario.Kind.VOLATILITY_SPIKE, Scenario.Kind.CORRELATION_BREAKDOWN)) {
      double before = usual;
      for (Scenario.Severity severity : Scenario.Severity.values()) {
        double loss =
            amount(
                stress
                    .result(new Scenario(kind, severity), new SplittableRandom(1))
                    .loss()
                    .orElseThrow());
        assertThat(loss).isGreaterThan(before - TINY);
        before = loss;
      }
    }
  }

  @Property(tries = 100)
  void theScoreStaysOnItsScale(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int markets,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double times) {
    var world = new World(seed, markets, 60);
    RiskReport report =
        RiskReport.of(world.portfolio(times), world.closes, world.symbols.getFirst(), TODAY);
    assertThat(report.score().value()).isBetween(0, 100);
    assertThat(report.concentration().index()).isBetween(1.0 / markets - TINY, 1 + TINY);
  }

  private static double amount(Money money) {
    return money.amount().doubleValue();
  }

  /** A past and a portfolio that a seed makes. */
  private static final class World {
    private final List<Symbol> symbols;
    private final List<Double> amounts = new ArrayList<>();
    private final Map<Symbol, DailyCloses> closes;

    World(long seed, int markets, int days) {
      var dice = new SplittableRandom(seed);
      this.symbols = IntStream.range(0, markets).mapToObj(i -> new Symbol("M" + i)).toList();
      this.closes = Examples.randomCloses(symbols, days, dice);
      symbols.forEach(
          _ -> amounts.add(1 + 1_000 * dice.nextDouble() * (dice.nextBoolean() ? 1 : 2)));
      amounts.replaceAll(amount -> dice.nextBoolean() ? amount : -amount);
    }

    Portfolio portfolio(double times) {
      return Examples.portfolio(
          10_000,
          IntStream.range(0, symbols.size())
              .mapToObj(i -> Examples.holding(symbols.get(i), amounts.get(i) * times))
              .toArray(Holding[]::new));
    }

    History.Known past() {
      return (History.Known) History.of(symbols, closes, TODAY);
    }

    Statistics.Known known(double times) {
      return (Statistics.Known)
          RiskReport.of(portfolio(times), closes, symbols.getFirst(), TODAY).statistics();
    }
  }
}
