package io.patriot.simulation;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import java.util.Optional;

/** What the simulated market says about an order. */
public sealed interface Outcome {
  OrderId orderId();

  /** The market has the order; it rests there if nothing later in the same list ends it. */
  record Accepted(OrderId orderId) implements Outcome {}

  /**
   * A part of it, or all that was left, traded.
   *
   * @param leaves what has not traded after this fill
   * @param slippage against the market the order found; empty when it was not recorded
   */
  record Filled(OrderId orderId, Fill fill, Quantity leaves, Optional<Slippage> slippage)
      implements Outcome {}

  /** It was taken back as asked. */
  record Cancelled(OrderId orderId, Quantity leaves) implements Outcome {}

  /** The market ended it; a part may have traded. */
  record Expired(OrderId orderId, ExpiryReason reason, Quantity leaves) implements Outcome {}

  /** The market will not have it; nothing of it traded. */
  record Rejected(OrderId orderId, RejectReason reason, String message) implements Outcome {}
}
