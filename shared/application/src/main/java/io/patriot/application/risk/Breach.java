package io.patriot.application.risk;

import io.patriot.domain.money.Rate;

/**
 * A bound that an account does not keep: which one, how grave that is, and by how much.
 *
 * @param where the market or the position it is about; empty when it is about all of the account
 * @param value what was found
 * @param bound what it should not pass
 */
public record Breach(Kind kind, String where, Level level, Rate value, Rate bound) {

  /** Which bound. */
  public enum Kind {
    /** More is in the market for each unit of equity than there should be. */
    LEVERAGE,
    /** Too much of the equity is needed to keep the positions. */
    MARGIN,
    /** A bad day would lose too much of the equity. */
    LOSS_LIKELY,
    /** A price not far from here calls the account. */
    LIQUIDATION,
    /** One market is worth too much of the equity. */
    MARKET,
    /** Today has lost too much already. */
    DAY,
    /** All of it together is too much. */
    SCORE,
    /** Nothing is heard of a market; the value counts the minutes. */
    SILENT;

    /** Whether having less in the market makes it better. */
    public boolean isMendedByLess() {
      return switch (this) {
        case LEVERAGE, MARGIN, LOSS_LIKELY, LIQUIDATION -> true;
        case MARKET, DAY, SCORE, SILENT -> false;
      };
    }
  }

  /** How grave, and so what is done. */
  public enum Level {
    /** Its owner is told. */
    MEDIUM,
    /** Only what makes positions smaller is taken until it is over. */
    HIGH,
    /** Half of what is held goes, and those who look after the platform are told. */
    CRITICAL
  }

  boolean isOf(Breach other) {
    return kind == other.kind && where.equals(other.where);
  }

  boolean isWorseThan(Level other) {
    return level.compareTo(other) > 0;
  }
}
