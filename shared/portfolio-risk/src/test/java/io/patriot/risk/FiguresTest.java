package io.patriot.risk;

import static io.patriot.risk.Examples.AAA;
import static io.patriot.risk.Examples.BBB;
import static io.patriot.risk.Examples.CCC;
import static io.patriot.risk.Examples.DDD;
import static io.patriot.risk.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patriot.domain.money.Money;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures against figures that others computed; SOURCE.md beside the closes tells how. */
class FiguresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private final RiskReport report =
      RiskReport.of(Examples.four(), Examples.closes(301), AAA, TODAY);
  private final Statistics.Known known = (Statistics.Known) report.statistics();
  private final History.Known past =
      (History.Known) History.of(List.of(AAA, BBB, CCC, DDD), Examples.closes(301), TODAY);

  @Test
  void volatilityIsThatOfThirtyDays() {
    assertThat(Moving.of(past).volatilities().get(0)).isCloseTo(0.022876393338871256, EXACT);
    assertThat(Moving.of(past).volatilities().get(1)).isCloseTo(0.025884130785536134, EXACT);
    assertThat(Moving.of(past).volatilities().get(2)).isCloseTo(0.046295656077517434, EXACT);
    assertThat(Moving.of(past).volatilities().get(3)).isCloseTo(0.01906682971816228, EXACT);
  }

  @Test
  void correlationIsShrunkAsLedoitAndWolfDo() {
    ShrunkCorrelation shrunk = ShrunkCorrelation.of(past.moves());
    assertThat(shrunk.average()).isCloseTo(0.17046546144121932, EXACT);
    assertThat(shrunk.shrinkage()).isCloseTo(0.10630521484637585, EXACT);
    assertThat(shrunk.matrix().getEntry(0, 1)).isCloseTo(0.5344220177839526, EXACT);
    assertThat(shrunk.matrix().getEntry(0, 2)).isCloseTo(0.34384394495079046, EXACT);
    assertThat(shrunk.matrix().getEntry(3, 1)).isCloseTo(-0.05798568955600168, EXACT);
    assertThat(shrunk.matrix().getEntry(2, 2)).isCloseTo(1, EXACT);
  }

  @Test
  void fewerDaysShrinkItMore() {
    ShrunkCorrelation shrunk = ShrunkCorrelation.of(past.moves().getSubMatrix(210, 249, 0, 3));
    assertThat(shrunk.average()).isCloseTo(0.19352742021342176, EXACT);
    assertThat(shrunk.shrinkage()).isCloseTo(0.5311806030883636, EXACT);
    assertThat(shrunk.matrix().getEntry(0, 1)).isCloseTo(0.29328564683140657, EXACT);
    assertThat(shrunk.matrix().getEntry(2, 3)).isCloseTo(0.07783106262914542, EXACT);
  }

  @Test
  void parametricVarAndShortfall() {
    ParametricVar found = known.parametric();
    assertThat(amount(found.amount())).isCloseTo(531.9078535460739, EXACT);
    assertThat(amount(found.shortfall())).isCloseTo(667.033907422354, EXACT);
    assertThat(amount(found.alone())).isCloseTo(1143.7637402401976, EXACT);
  }

  @Test
  void contributionsOfThePositions() {
    assertThat(known.parametric().contributions().stream().map(one -> amount(one.part())).toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .containsExactly(
            337.7825427360709, -36.10809302427419, 127.97484496552005, 102.2585588687569);
  }

  @Test
  void historicalVarAndShortfall() {
    HistoricalVar found = known.historical().orElseThrow();
    assertThat(amount(found.amount())).isCloseTo(521.6714071852573, EXACT);
    assertThat(amount(found.shortfall())).isCloseTo(606.0035362139926, EXACT);
    assertThat(found.days()).isEqualTo(250);
  }

  @Test
  void betaToTheBenchmark() {
    Beta beta = known.beta().orElseThrow();
    assertThat(beta.slope()).isCloseTo(0.47743011538833774, EXACT);
    assertThat(beta.explained()).isCloseTo(0.5753282675901424, EXACT);
  }

  @Test
  void sharpeOfWhatIsHeld() {
    assertThat(known.sharpe().orElseThrow()).isCloseTo(0.6644510724783096, EXACT);
  }

  @Test
  void concentrationIsHerfindahls() {
    assertThat(report.concentration().index()).isCloseTo(0.3086734693877551, EXACT);
    assertThat(report.concentration().largest()).contains(AAA);
  }

  @Test
  void theLargerOfTheTwoLossesCounts() {
    assertThat(known.valueAtRisk()).isEqualTo(known.parametric().amount());
  }

  private static double amount(Money money) {
    return money.amount().doubleValue();
  }
}
