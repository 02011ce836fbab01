package io.patriot.charts;

import io.patriot.domain.money.Price;

/**
 * A price that means something to a position, drawn as a line.
 *
 * @param label a few letters that stand before the price, such as SL
 */
public record Level(Kind kind, String label, Price price) {
  public static final int LABEL_LENGTH_MAX = 6;

  public Level {
    if (label.length() > LABEL_LENGTH_MAX) {
      throw new IllegalArgumentException("Too long for a line's name: " + label);
    }
  }

  /** What happens there. */
  public enum Kind {
    STOP,
    TARGET,
    ENTRY,
    LIQUIDATION,
    ALERT
  }
}
