package io.patriot.simulation;

import io.patriot.domain.order.Liquidity;
import java.time.Instant;

/**
 * The market comes to the resting orders: a trade on the tape or a change of the book fills them,
 * at their own price, the best price first and at one price in the order they came.
 */
final class MakerMatching {
  private final OrderBook book;
  private final Grid grid;
  private final TakerMatching taker;
  private final Outcomes outcomes;

  MakerMatching(OrderBook book, Grid grid, TakerMatching taker, Outcomes outcomes) {
    this.book = book;
    this.grid = grid;
    this.taker = taker;
    this.outcomes = outcomes;
  }

  /**
   * Serves a side after a trade.
   *
   * @param tradeKey the trade's price as a key of this side
   * @param takenFromThisSide whether the trade's maker was on this side
   */
  void onTrade(
      RestingSide orders, long tradeKey, long lots, boolean takenFromThisSide, Instant at) {
    long remainingLots = lots;
    for (int index = orders.first(); index >= 0; index--) {
      WorkingOrder order = orders.get(index);
      if (order.key < tradeKey || (order.key == tradeKey && !takenFromThisSide)) {
        return;
      }
      if (order.arrival == null || at.isBefore(order.since)) {
        continue;
      }
      if (order.key > tradeKey && order.standing) {
        // The venue went past this price: all that stood there has traded, this order too.
        fill(orders, index, order.workableLeavesLots(), at);
      } else {
        long reachedLots =
            order.key == tradeKey ? pastTheQueue(order, remainingLots) : remainingLots;
        long lotsNow = Math.min(order.workableLeavesLots(), reachedLots);
        fill(orders, index, lotsNow, at);
        // Only what ours got is gone for those behind; the venue's queue is in their own count.
        remainingLots -= lotsNow;
      }
    }
  }

  /** Serves a side after a change of the book, which must be ready. */
  void onBook(RestingSide orders, Instant now) {
    if (orders.hasUnsettled()) {
      settle(orders, now);
    }
    for (int index = orders.first(); index >= 0; index--) {
      WorkingOrder order = orders.get(index);
      Ladder opposite = book.ladder(order.side.opposite());
      int best = opposite.bestAvailable();
      if (best < 0 || !order.meets(opposite.key(best))) {
        return;
      }
      boolean crossed = order.meets(opposite.key(best) - 1);
      long lots =
          crossed && order.standing ? order.workableLeavesLots() : takeUpTo(order, opposite, best);
      fill(orders, index, lots, now);
    }
  }

  /** Gives an order its place in a book that is ready, as far as the book tells. */
  void settlePlace(RestingSide orders, int index) {
    WorkingOrder order = orders.get(index);
    Ladder opposite = book.ladder(order.side.opposite());
    boolean roomIsLeft = !order.meets(opposite.key(opposite.best()));
    long queueAheadLots = order.queueAheadLots;
    if (queueAheadLots == Ladder.QUEUE_UNKNOWN_LOTS) {
      queueAheadLots = book.ladder(order.side).queueLots(order.key);
    }
    orders.place(
        index,
        order.standing || roomIsLeft,
        Math.max(queueAheadLots, orders.queueAheadOfEarlierLots(index)));
  }

  private void settle(RestingSide orders, Instant now) {
    for (int index = orders.first(); index >= 0; index--) {
      WorkingOrder order = orders.get(index);
      if (order.isSettled()) {
        continue;
      }
      if (order.arrival == null && endsOnMeeting(order, now)) {
        orders.remove(index);
      } else {
        settlePlace(orders, index);
      }
    }
  }

  private boolean endsOnMeeting(WorkingOrder order, Instant now) {
    if (order.key > grid.collarKey(book, order.side)) {
      outcomes.expired(order, ExpiryReason.COLLAR_REACHED);
      return true;
    }
    return taker.meet(order, now);
  }

  private void fill(RestingSide orders, int index, long lots, Instant at) {
    if (lots == 0) {
      return;
    }
    WorkingOrder order = orders.get(index);
    outcomes.filled(order, grid.price(order.side, order.key), lots, Liquidity.MAKER, at);
    if (order.isWorkedOff()) {
      orders.remove(index);
    }
  }

  /**
   * Moves the order forward in its queue, and returns how much of the trade came past the queue.
   */
  private static long pastTheQueue(WorkingOrder order, long lots) {
    if (order.queueAheadLots == Ladder.QUEUE_UNKNOWN_LOTS) {
      return 0;
    }
    long passedLots = Math.min(order.queueAheadLots, lots);
    order.queueAheadLots -= passedLots;
    return lots - passedLots;
  }

  private static long takeUpTo(WorkingOrder order, Ladder levels, int best) {
    long takenLots = 0;
    for (int level = best; level >= 0 && order.meets(levels.key(level)); level--) {
      long lots = Math.min(levels.availableLots(level), order.workableLeavesLots() - takenLots);
      levels.take(level, lots);
      takenLots += lots;
    }
    return takenLots;
  }
}
