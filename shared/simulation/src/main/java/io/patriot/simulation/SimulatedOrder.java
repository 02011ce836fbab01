package io.patriot.simulation;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import java.util.Optional;

/**
 * An order as it is handed to the simulated market.
 *
 * @param reducible for a reduce-only order, how much of the position it may still close; empty for
 *     all others
 * @param fees the tier of the account it belongs to
 */
public record SimulatedOrder(
    OrderId id, OrderTerms terms, Optional<Quantity> reducible, FeeSchedule fees) {

  public SimulatedOrder {
    if (terms.reduceOnly() != reducible.isPresent()) {
      throw new IllegalArgumentException(
          "A reduce-only order, and only it, says how much there is to reduce: " + id);
    }
  }

  /** An order that may open or turn a position. */
  public static SimulatedOrder of(OrderId id, OrderTerms terms, FeeSchedule fees) {
    return new SimulatedOrder(id, terms, Optional.empty(), fees);
  }

  /** An order that closes at most {@code reducible} of a position. */
  public static SimulatedOrder reducing(
      OrderId id, OrderTerms terms, Quantity reducible, FeeSchedule fees) {
    return new SimulatedOrder(id, terms, Optional.of(reducible), fees);
  }
}
