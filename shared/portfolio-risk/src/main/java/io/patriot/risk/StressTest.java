package io.patriot.risk;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.position.Leg;
import io.patriot.risk.Scenario.Severity;
import io.patriot.risk.StressResult.PositionLoss;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.RealVector;

/**
 * Tries a portfolio on bad days.
 *
 * <p>A crash falls on every price at once, so longs lose and shorts gain. The other two reckon what
 * such a day loses at most in 95 of a hundred, with wider swings or with broken correlations; a
 * spike of volatility also pays half of the wider spread to get out of everything.
 */
public final class StressTest {
  private static final double HALF = 0.5;

  private final Portfolio portfolio;
  private final Optional<Moving> moving;

  /**
   * @param closes of the markets in the portfolio
   * @param today the running day by the UTC calendar
   */
  public StressTest(Portfolio portfolio, Map<Symbol, DailyCloses> closes, LocalDate today) {
    this.portfolio = portfolio;
    this.moving =
        portfolio.holdings().isEmpty()
            ? Optional.empty()
            : switch (History.of(portfolio.net().keySet(), closes, today)) {
              case History.Known past -> Optional.of(Moving.of(past));
              case History.TooLittle _ -> Optional.empty();
            };
  }

  /**
   * @param dice for the courses of the days after; the same dice give the same result
   */
  public StressResult result(Scenario scenario, RandomGenerator dice) {
    Severity severity = scenario.severity();
    return switch (scenario.kind()) {
      case MARKET_CRASH -> crash(scenario, dice);
      case VOLATILITY_SPIKE ->
          moving
              .map(
                  how -> {
                    Together together = Together.of(portfolio, how);
                    return swung(
                        scenario,
                        how,
                        together,
                        together.swinging(severity.swing()),
                        severity.spread(),
                        dice);
                  })
              .orElse(untold(scenario));
      case CORRELATION_BREAKDOWN ->
          moving
              .map(
                  how -> {
                    Together broken = Together.of(portfolio, how).brokenDown(severity);
                    return swung(scenario, how, broken, broken, 0, dice);
                  })
              .orElse(untold(scenario));
    };
  }

  private StressResult crash(Scenario scenario, RandomGenerator dice) {
    var falls = new TreeMap<Symbol, Double>();
    portfolio
        .holdings()
        .forEach(one -> falls.put(one.leg().symbol(), scenario.severity().fall(one.market())));
    OptionalDouble survival =
        moving.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                survival(moving.get(), Together.of(portfolio, moving.get()), falls, 1, dice));
    return told(scenario, one -> one.signed() * scenario.severity().fall(one.market()), survival);
  }

  /**
   * @param usual how the days after go, as far as markets move together
   * @param bad the day itself
   * @param spread how many times wider it is for who must get out; 0 when nobody must
   */
  private StressResult swung(
      Scenario scenario,
      Moving how,
      Together usual,
      Together bad,
      double spread,
      RandomGenerator dice) {
    RealVector pull = bad.pull();
    double swing =
        scenario.kind() == Scenario.Kind.VOLATILITY_SPIKE ? scenario.severity().swing() : 1;
    return told(
        scenario,
        one -> {
          int column = how.column(one.leg().symbol());
          double side = Math.signum(one.signed()) * bad.sides().getEntry(column);
          double swings = one.size() * how.volatility(column) * swing * side;
          return Measures.DEVIATIONS * swings * pull.getEntry(column)
              + one.size() * one.spread().value().doubleValue() * spread * HALF;
        },
        OptionalDouble.of(survival(how, usual, new TreeMap<>(), swing, dice)));
  }

  private double survival(
      Moving how,
      Together together,
      SortedMap<Symbol, Double> falls,
      double swing,
      RandomGenerator dice) {
    return new Courses(portfolio, how, together, falls, swing).survival(dice);
  }

  private StressResult told(
      Scenario scenario, ToDoubleFunction<Holding> lossOf, OptionalDouble survival) {
    var losses = new TreeMap<Leg, Double>();
    portfolio.holdings().forEach(one -> losses.put(one.leg(), lossOf.applyAsDouble(one)));
    double loss = losses.values().stream().mapToDouble(Double::doubleValue).sum();
    List<PositionLoss> worst =
        losses.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .sorted(Map.Entry.<Leg, Double>comparingByValue(Comparator.reverseOrder()))
            .map(
                one ->
                    new PositionLoss(
                        one.getKey(), Estimates.money(one.getValue(), portfolio.currency())))
            .toList();
    return new StressResult(
        scenario, Optional.of(Estimates.money(loss, portfolio.currency())), worst, survival);
  }

  /** Nothing held loses nothing; with too few days nobody knows. */
  private StressResult untold(Scenario scenario) {
    return portfolio.holdings().isEmpty()
        ? told(scenario, _ -> 0, OptionalDouble.of(1))
        : new StressResult(scenario, Optional.empty(), List.of(), OptionalDouble.empty());
  }
}
