package io.patriot.risk;

import static io.patriot.risk.Examples.AAA;
import static io.patriot.risk.Examples.BBB;
import static io.patriot.risk.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownAndUnknownTest {
  private final Portfolio two =
      Examples.portfolio(10_000, Examples.holding(AAA, 4_000), Examples.holding(BBB, 2_000));

  @Test
  void thirtyDaysAreTooFewAndThirtyOneAreEnough() {
    assertThat(statistics(Examples.closes(30)))
        .isEqualTo(
            new Statistics.TooLittleHistory(
                List.of(
                    new History.Lack(AAA, 30, 31, TODAY.minusDays(1)),
                    new History.Lack(BBB, 30, 31, TODAY.minusDays(1)))));
    assertThat(statistics(Examples.closes(31))).isInstanceOf(Statistics.Known.class);
  }

  @Test
  void aMarketWithoutAnyDayIsNamed() {
    var closes = new TreeMap<>(Examples.closes(301));
    closes.remove(BBB);
    assertThat(statistics(closes))
        .isEqualTo(new Statistics.TooLittleHistory(List.of(new History.Lack(BBB, 0, 31, null))));
  }

  @Test
  void aPastThatEndsLongAgoIsNotUsed() {
    assertThat(RiskReport.of(two, Examples.closes(301), AAA, TODAY.plusDays(1)).statistics())
        .isInstanceOf(Statistics.Known.class);
    assertThat(RiskReport.of(two, Examples.closes(301), AAA, TODAY.plusDays(2)).statistics())
        .isInstanceOf(Statistics.TooLittleHistory.class);
  }

  @Test
  void historicalNeedsTwoHundredAndFiftyMoves() {
    assertThat(known(Examples.closes(250)).historical()).isEmpty();
    assertThat(known(Examples.closes(251)).historical()).isPresent();
  }

  @Test
  void aMarketThatNeverMovedRisksNothingByItself() {
    var closes = new TreeMap<>(Examples.closes(60));
    closes.computeIfPresent(BBB, (_, moved) -> flat(moved));
    Statistics.Known known = known(closes);
    assertThat(known.parametric().contributions().getLast().part().isZero()).isTrue();
    assertThat(known.parametric().amount().isZero()).isFalse();
  }

  @Test
  void longAndShortSideBySideRiskWhatIsLeft() {
    var hedged =
        Examples.portfolio(10_000, Examples.holding(AAA, 4_000), Examples.holding(AAA, -4_000));
    var known =
        (Statistics.Known) RiskReport.of(hedged, Examples.closes(60), AAA, TODAY).statistics();
    assertThat(known.parametric().amount().isZero()).isTrue();
    assertThat(known.parametric().alone().isZero()).isFalse();
  }

  @Test
  void nothingHeldHasNoStatisticsAndNoRisk() {
    RiskReport report = RiskReport.of(Examples.portfolio(10_000), Map.of(), AAA, TODAY);
    assertThat(report.statistics()).isEqualTo(new Statistics.NothingHeld());
    assertThat(report.score().value()).isZero();
    assertThat(report.margin().ratio()).isEmpty();
    assertThat(RiskBounds.STANDARD.violationsOf(report)).isEmpty();
  }

  @Test
  void stressOfAnUnknownPastTellsTheCrashOnly() {
    var stress = new StressTest(two, Map.of(), TODAY);
    for (Scenario scenario : Scenario.ALL) {
      StressResult result = stress.result(scenario, new SplittableRandom(1));
      assertThat(result.loss().isPresent())
          .isEqualTo(scenario.kind() == Scenario.Kind.MARKET_CRASH);
      assertThat(result.survival()).isEmpty();
    }
  }

  private static DailyCloses flat(DailyCloses moved) {
    var flat = new TreeMap<>(moved.byDay());
    flat.replaceAll((_, _) -> Price.of("31.5"));
    return new DailyCloses(moved.symbol(), flat);
  }

  private Statistics statistics(Map<Symbol, DailyCloses> closes) {
    return RiskReport.of(two, closes, AAA, TODAY).statistics();
  }

  private Statistics.Known known(Map<Symbol, DailyCloses> closes) {
    return (Statistics.Known) statistics(closes);
  }
}
