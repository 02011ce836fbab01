package io.patriot.risk;

import java.util.Arrays;
import java.util.List;

/** A bad day to try a portfolio on. */
public record Scenario(Kind kind, Severity severity) {
  /** All nine, each kind from mild to severe. */
  public static final List<Scenario> ALL =
      Arrays.stream(Kind.values())
          .flatMap(kind -> Arrays.stream(Severity.values()).map(one -> new Scenario(kind, one)))
          .toList();

  /** What goes wrong. */
  public enum Kind {
    /** All prices fall at once. */
    MARKET_CRASH,
    /** Prices swing wider, and getting out costs more. */
    VOLATILITY_SPIKE,
    /** What looks one way falls together, and what should balance it does so less. */
    CORRELATION_BREAKDOWN
  }

  /** How far it goes wrong. */
  public enum Severity {
    MILD(0.10, 0.05, 1.5, 2, 0.7, 0.25),
    MODERATE(0.25, 0.12, 2.5, 4, 0.9, 0.50),
    SEVERE(0.50, 0.25, 4, 8, 1, 1);

    private final double cryptoFall;
    private final double equityFall;
    private final double swing;
    private final double spread;
    private final double correlation;
    private final double balanceLost;

    Severity(
        double cryptoFall,
        double equityFall,
        double swing,
        double spread,
        double correlation,
        double balanceLost) {
      this.cryptoFall = cryptoFall;
      this.equityFall = equityFall;
      this.swing = swing;
      this.spread = spread;
      this.correlation = correlation;
      this.balanceLost = balanceLost;
    }

    /** How much of a price a crash takes. */
    double fall(MarketClass market) {
      return switch (market) {
        case CRYPTO -> cryptoFall;
        case EQUITY -> equityFall;
      };
    }

    /** How many times wider prices swing. */
    double swing() {
      return swing;
    }

    /** How many times wider the spread is. */
    double spread() {
      return spread;
    }

    /** What looks one way moves at least so much together. */
    double correlation() {
      return correlation;
    }

    /** The share of what positions balance each other by that is lost. */
    double balanceLost() {
      return balanceLost;
    }
  }
}
