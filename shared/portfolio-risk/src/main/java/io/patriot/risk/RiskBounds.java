package io.patriot.risk;

import io.patriot.domain.position.Leg;
import io.patriot.risk.Violation.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a portfolio should keep to, each bound in three steps.
 *
 * @param leverage exposure for each unit of equity
 * @param marginUsed maintenance for each unit of equity
 * @param valueAtRisk what a bad day loses, for each unit of equity
 * @param liquidation the distance to the price that calls the account; here less is worse
 * @param market the worth of one market for each unit of equity
 * @param lostToday for each unit that the day began with
 */
public record RiskBounds(
    Steps leverage,
    Steps marginUsed,
    Steps valueAtRisk,
    Steps liquidation,
    Steps market,
    Steps lostToday,
    Steps score) {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** What holds for everybody. */
  public static final RiskBounds STANDARD =
      new RiskBounds(
          new Steps(5, 8, 10),
          new Steps(0.5, 0.7, 0.85),
          new Steps(0.02, 0.05, NEVER),
          new Steps(0.20, 0.15, 0.10),
          new Steps(0.5, 2, NEVER),
          new Steps(0.03, 0.05, 0.10),
          new Steps(50, 70, 85));

  /** From where on it is how grave; infinity where a figure is never that grave. */
  public record Steps(double medium, double high, double critical) {
    private double bound(Level level) {
      return switch (level) {
        case MEDIUM -> medium;
        case HIGH -> high;
        case CRITICAL -> critical;
      };
    }

    private Optional<Level> passedBy(double value) {
      return value > critical
          ? Optional.of(Level.CRITICAL)
          : value > high
              ? Optional.of(Level.HIGH)
              : value > medium ? Optional.of(Level.MEDIUM) : Optional.empty();
    }

    private Optional<Level> notReachedBy(double value) {
      return value < critical
          ? Optional.of(Level.CRITICAL)
          : value < high
              ? Optional.of(Level.HIGH)
              : value < medium ? Optional.of(Level.MEDIUM) : Optional.empty();
    }
  }

  /** What of this portfolio does not keep to them, the gravest first. */
  public List<Violation> violationsOf(RiskReport report) {
    var found = new ArrayList<Violation>();
    Margin margin = report.margin();
    add(found, leverage, margin.leverage(), Violation.LeverageHigh::new);
    add(found, marginUsed, margin.used(), Violation.MarginUsed::new);
    report
        .lossLikely()
        .ifPresent(share -> add(found, valueAtRisk, share, Violation.LossLikely::new));
    margin.distances().forEach(one -> near(found, one));
    report
        .concentration()
        .largest()
        .ifPresent(
            symbol ->
                add(
                    found,
                    market,
                    margin.leverage() * report.concentration().largestShare(),
                    (level, value, bound) ->
                        new Violation.MarketLarge(level, symbol, value, bound)));
    report.lostToday().ifPresent(share -> add(found, lostToday, share, Violation.DayLost::new));
    add(found, score, report.score().value(), Violation.ScoreHigh::new);
    found.sort((a, b) -> b.level().compareTo(a.level()));
    return List.copyOf(found);
  }

  private void near(List<Violation> found, Margin.Distance distance) {
    if (distance.share().isPresent()) {
      double value = distance.share().getAsDouble();
      Leg leg = distance.leg();
      liquidation
          .notReachedBy(value)
          .ifPresent(
              level ->
                  found.add(
                      new Violation.LiquidationNear(level, leg, value, liquidation.bound(level))));
    }
  }

  private static void add(List<Violation> found, Steps steps, double value, Made made) {
    steps.passedBy(value).ifPresent(level -> found.add(made.of(level, value, steps.bound(level))));
  }

  private interface Made {
    Violation of(Level level, double value, double bound);
  }
}
