package io.patriot.simulation;

import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order while the engine works on it, in ticks and lots. */
final class WorkingOrder {
  final SimulatedOrder order;
  final Side side;

  /** The limit as a key of the own side's ladder; the largest of all for a market order. */
  final long key;

  final long quantityLots;

  /** Trades before this moment belong to others. */
  final Instant since;

  /** How much may trade in all; less than the quantity when there is less to reduce. */
  long workableLots;

  long filledLots;
  int fills;
  long queueAheadLots = Ladder.QUEUE_UNKNOWN_LOTS;
  boolean standing;
  @Nullable ArrivalQuote arrival;

  WorkingOrder(
      SimulatedOrder order, long key, long quantityLots, long workableLots, Instant since) {
    this.order = order;
    this.side = order.terms().side();
    this.key = key;
    this.quantityLots = quantityLots;
    this.workableLots = workableLots;
    this.since = since;
  }

  long workableLeavesLots() {
    return workableLots - filledLots;
  }

  long leavesLots() {
    return quantityLots - filledLots;
  }

  boolean isWorkedOff() {
    return workableLeavesLots() == 0;
  }

  boolean isMarket() {
    return order.terms().type() instanceof OrderType.Market;
  }

  /** Whether a level of the other side can trade with it. */
  boolean meets(long oppositeKey) {
    return oppositeKey >= -key;
  }

  /** Whether nothing about its place in the market is open any more. */
  boolean isSettled() {
    return arrival != null && standing && queueAheadLots != Ladder.QUEUE_UNKNOWN_LOTS;
  }

  /** Sets how much of what has not traded may still trade. */
  void limitTo(long reducibleLots) {
    workableLots = filledLots + Math.min(leavesLots(), reducibleLots);
  }

  Quantity leaves(Grid grid) {
    return grid.quantity(leavesLots());
  }
}
