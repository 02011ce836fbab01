package io.patriot.domain.protection;

import io.patriot.domain.money.Price;

/**
 * Where a part of a position is closed when it went as hoped.
 *
 * @param share how much of the position, counted in shares of which {@link Targets} knows how many
 *     make the whole
 */
public record Target(Price price, int share) {
  public Target {
    if (share < 1) {
      throw new IllegalArgumentException("A target closes something");
    }
  }
}
