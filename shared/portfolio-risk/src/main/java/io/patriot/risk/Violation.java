package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.position.Leg;

/** A bound that a portfolio does not keep: which one, by how much, and how grave that is. */
public sealed interface Violation {
  Level level();

  /** The figure that was found. */
  double value();

  /** The bound of its level, which it passed. */
  double bound();

  /** How grave it is, and so what is to be done. */
  enum Level {
    /** Its owner is told. */
    MEDIUM,
    /** Strategies pause. */
    HIGH,
    /** Half of the exposure goes, and the admins are told. */
    CRITICAL
  }

  /** More is in the market for each unit of equity than there should be. */
  record LeverageHigh(Level level, double value, double bound) implements Violation {}

  /** Too much of the equity is needed to keep the positions. */
  record MarginUsed(Level level, double value, double bound) implements Violation {}

  /** A bad day would lose too much of the equity. */
  record LossLikely(Level level, double value, double bound) implements Violation {}

  /** A price not far from here calls the account; the value is that distance. */
  record LiquidationNear(Level level, Leg leg, double value, double bound) implements Violation {}

  /** One market is worth too much of the equity. */
  record MarketLarge(Level level, Symbol symbol, double value, double bound) implements Violation {}

  /** Today has lost too much already. */
  record DayLost(Level level, double value, double bound) implements Violation {}

  /** All of it together is too much. */
  record ScoreHigh(Level level, double value, double bound) implements Violation {}
}
