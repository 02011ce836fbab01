package io.patriot.risk;

import static io.patriot.risk.Examples.AAA;
import static io.patriot.risk.Examples.BBB;
import static io.patriot.risk.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.risk.Violation.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
  @ParameterizedTest
  @CsvSource({
    "50000, ",
    "50001, MEDIUM",
    "80001, HIGH",
    "100001, CRITICAL",
  })
  void leverageHasThreeSteps(double size, Level level) {
    assertThat(levels(report(10_000, size), Violation.LeverageHigh.class))
        .isEqualTo(Optional.ofNullable(level));
  }

  /** With one per cent to be left, 49 times the equity uses 49 % of it. */
  @ParameterizedTest
  @CsvSource({"490000, ", "510000, MEDIUM", "710000, HIGH", "860000, CRITICAL"})
  void marginHasThreeSteps(double size, Level level) {
    assertThat(levels(report(10_000, size), Violation.MarginUsed.class))
        .isEqualTo(Optional.ofNullable(level));
  }

  @ParameterizedTest
  @CsvSource({"40000, ", "48500, MEDIUM", "65000, HIGH", "95000, CRITICAL"})
  void theWayToLiquidationHasThreeSteps(double size, Level level) {
    assertThat(levels(report(10_000, size), Violation.LiquidationNear.class))
        .isEqualTo(Optional.ofNullable(level));
  }

  @ParameterizedTest
  @CsvSource({"0.03, ", "0.031, MEDIUM", "0.051, HIGH", "0.11, CRITICAL"})
  void theDayHasThreeSteps(String lost, Level level) {
    var portfolio =
        new Portfolio(
            Examples.usdt(10_000),
            Examples.MAINTENANCE,
            Optional.of(Rate.of(lost)),
            List.of(Examples.holding(AAA, 100)));
    assertThat(levels(RiskReport.of(portfolio, Map.of(), AAA, TODAY), Violation.DayLost.class))
        .isEqualTo(Optional.ofNullable(level));
  }

  /** A day of AAA loses 3.76 % in the worst case that counts; nothing is sold for what may be. */
  @ParameterizedTest
  @CsvSource({"5000, ", "6000, MEDIUM", "14000, HIGH", "30000, HIGH", "60000, HIGH"})
  void aLikelyLossHasTwoSteps(double size, Level level) {
    RiskReport report =
        RiskReport.of(
            Examples.portfolio(10_000, Examples.holding(AAA, size)),
            Examples.closes(60),
            AAA,
            TODAY);
    assertThat(levels(report, Violation.LossLikely.class)).isEqualTo(Optional.ofNullable(level));
  }

  @Test
  void theGravestComesFirst() {
    List<Violation> found = RiskBounds.STANDARD.violationsOf(report(10_000, 95_000));
    assertThat(found).isNotEmpty();
    assertThat(found.getFirst().level()).isEqualTo(Level.CRITICAL);
    assertThat(found.stream().map(Violation::level).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void anAccountWithoutEquityIsCritical() {
    assertThat(levels(report(-5, 100), Violation.LeverageHigh.class)).contains(Level.CRITICAL);
    assertThat(report(-5, 100).score().value()).isGreaterThan(50);
  }

  @Test
  void marginOfALongAndAShort() {
    Margin margin =
        RiskReport.of(
                Examples.portfolio(
                    1_000, Examples.holding(AAA, 6_000), Examples.holding(BBB, -4_000)),
                Map.of(),
                AAA,
                TODAY)
            .margin();
    assertThat(margin.exposure()).isEqualTo(Examples.usdt(10_000));
    assertThat(margin.net()).isEqualTo(Examples.usdt(2_000));
    assertThat(margin.leverage()).isEqualTo(10);
    assertThat(margin.ratio().orElseThrow()).isCloseTo(10, within(1e-12));
    // 900 can be lost: the long falls by d and needs less, the short rises by d and needs more.
    assertThat(margin.distances().get(0).share().orElseThrow())
        .isCloseTo(900 / (6_000 * 0.99), within(1e-12));
    assertThat(margin.distances().get(1).share().orElseThrow())
        .isCloseTo(900 / (4_000 * 1.01), within(1e-12));
  }

  @Test
  void theScoreIsTheSumOfItsPartsOnTheWayToFull() {
    RiskScore score =
        RiskScore.of(
            Map.of(
                RiskScore.Part.LEVERAGE, 5.0,
                RiskScore.Part.MARGIN, 0.2,
                RiskScore.Part.VALUE_AT_RISK, 0.05,
                RiskScore.Part.CONCENTRATION, 1.0,
                RiskScore.Part.LOST_TODAY, 0.5));
    assertThat(score.value()).isEqualTo(58); // 12.5 + 5 + 10 + 15 + 15
    assertThat(score.isWhole()).isTrue();
  }

  @Test
  void whatIsNotKnownIsLeftOutOfTheScore() {
    RiskScore score =
        RiskScore.of(Map.of(RiskScore.Part.LEVERAGE, 5.0, RiskScore.Part.MARGIN, 0.2));
    assertThat(score.value()).isEqualTo(35); // 17.5 of 50
    assertThat(score.isWhole()).isFalse();
  }

  @Test
  void aStopLosesFromTheEntryAndTheRestATenth() {
    Position tenAtHundred = position(Direction.LONG);
    Money worth = Examples.usdt(1_200);
    assertThat(PotentialLoss.of(tenAtHundred, worth, List.of())).isEqualTo(Examples.usdt(120));
    assertThat(PotentialLoss.of(tenAtHundred, worth, List.of(stop("95", "10"))))
        .isEqualTo(Examples.usdt(50));
    assertThat(PotentialLoss.of(tenAtHundred, worth, List.of(stop("95", "4"))))
        .isEqualTo(Examples.usdt(20 + 72));
    assertThat(PotentialLoss.of(tenAtHundred, worth, List.of(stop("105", "10"))).isZero()).isTrue();
    assertThat(PotentialLoss.of(tenAtHundred, worth, List.of(stop("90", "10"), stop("95", "10"))))
        .isEqualTo(Examples.usdt(50));
    assertThat(PotentialLoss.of(position(Direction.SHORT), worth, List.of(stop("108", "10"))))
        .isEqualTo(Examples.usdt(80));
  }

  private static PotentialLoss.Stop stop(String price, String quantity) {
    return new PotentialLoss.Stop(Price.of(price), Quantity.of(quantity));
  }

  private static Position position(Direction direction) {
    Money nothing = Money.usdt("0");
    return new Position(AAA, direction, Quantity.of("10"), Money.usdt("1000"), nothing, nothing);
  }

  private static RiskReport report(double equity, double size) {
    return RiskReport.of(
        Examples.portfolio(equity, Examples.holding(AAA, size)), Map.of(), AAA, TODAY);
  }

  private static Optional<Level> levels(RiskReport report, Class<? extends Violation> kind) {
    return RiskBounds.STANDARD.violationsOf(report).stream()
        .filter(kind::isInstance)
        .map(Violation::level)
        .findFirst();
  }
}
