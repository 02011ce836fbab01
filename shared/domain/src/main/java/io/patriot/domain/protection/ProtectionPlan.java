package io.patriot.domain.protection;

import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;

/**
 * How a position is to be guarded as long as it is held.
 *
 * @param id the entry that brought it along
 */
public record ProtectionPlan(OrderId id, Bracket bracket) {
  /** A way out that was placed so often needs somebody to look. */
  public static final int ATTEMPTS_MAX = 12;

  /** The name of a wish for a way out, so that the same wish made twice is one order. */
  public IntentId intentId(GuardPart part, int attempt) {
    return new IntentId(id + ":" + part + ":" + attempt);
  }

  public ProtectionPlan with(Bracket other) {
    return new ProtectionPlan(id, other);
  }
}
