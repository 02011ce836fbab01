package io.patriot.simulation;

import java.math.BigDecimal;

/**
 * Reached when the price comes to a level.
 *
 * @param rising whether it comes from below
 */
public record PriceTrigger(BigDecimal level, boolean rising) implements Trigger {
  @Override
  public boolean isReachedAt(BigDecimal price) {
    int compared = price.compareTo(level);
    return rising ? compared >= 0 : compared <= 0;
  }
}
