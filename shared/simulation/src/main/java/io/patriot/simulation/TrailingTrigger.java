package io.patriot.simulation;

import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the price once it has come to the activation price, and is reached when the price comes
 * back from its best by a share of it.
 */
public final class TrailingTrigger implements Trigger {
  private final Side side;
  private final @Nullable BigDecimal activation;
  private final BigDecimal factor;
  private @Nullable BigDecimal best;

  /**
   * @param activation null to follow at once
   * @param callback the share of the best price
   * @param best the best price so far; null when it has yet to begin
   */
  public TrailingTrigger(
      Side side, @Nullable BigDecimal activation, BigDecimal callback, @Nullable BigDecimal best) {
    this.side = side;
    this.activation = activation;
    this.factor =
        side == Side.BUY ? BigDecimal.ONE.add(callback) : BigDecimal.ONE.subtract(callback);
    this.best = best;
  }

  @Override
  public boolean isReachedAt(BigDecimal price) {
    BigDecimal before = best;
    if (before == null) {
      best = activates(price) ? price : null;
      return false;
    }
    BigDecimal extreme = side == Side.BUY ? before.min(price) : before.max(price);
    best = extreme;
    BigDecimal turn = extreme.multiply(factor);
    return side == Side.BUY ? price.compareTo(turn) >= 0 : price.compareTo(turn) <= 0;
  }

  /** Whether a price makes it follow from there on. */
  public boolean activates(BigDecimal price) {
    BigDecimal from = activation;
    if (from == null) {
      return true;
    }
    int compared = price.compareTo(from);
    return side == Side.BUY ? compared <= 0 : compared >= 0;
  }

  /** The best price since it began. */
  public Optional<BigDecimal> best() {
    return Optional.ofNullable(best);
  }
}
