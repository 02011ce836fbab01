package io.patriot.simulation;

import io.patriot.domain.order.OrderId;
import java.util.ArrayList;
import java.util.Map;

/**
 * The resting orders of one side in the order they are served, the next one last: a better price
 * first, at one price whoever came first.
 */
final class RestingSide {
  private final ArrayList<WorkingOrder> orders = new ArrayList<>();
  private final Map<OrderId, WorkingOrder> byId;
  private final Deadlines deadlines;
  private int unsettled;

  /**
   * The index by id and the deadlines are shared by both sides; the index is only ever asked for
   * one id.
   */
  RestingSide(Map<OrderId, WorkingOrder> byId, Deadlines deadlines) {
    this.byId = byId;
    this.deadlines = deadlines;
  }

  int size() {
    return orders.size();
  }

  /** The index of the order to be served first, -1 when there is none. */
  int first() {
    return orders.size() - 1;
  }

  WorkingOrder get(int index) {
    return orders.get(index);
  }

  boolean hasUnsettled() {
    return unsettled > 0;
  }

  /** Adds an order behind all that rest at its price, and returns where it is. */
  int add(WorkingOrder order) {
    int index = firstIndexNotBelow(order.key);
    orders.add(index, order);
    byId.put(order.order.id(), order);
    deadlines.add(order);
    if (!order.isSettled()) {
      unsettled++;
    }
    return index;
  }

  void remove(int index) {
    WorkingOrder order = orders.remove(index);
    byId.remove(order.order.id());
    deadlines.remove(order);
    if (!order.isSettled()) {
      unsettled--;
    }
  }

  int indexOf(WorkingOrder order) {
    int index = firstIndexNotBelow(order.key);
    while (orders.get(index) != order) {
      index++;
    }
    return index;
  }

  /** Changes the place of an order, and keeps count of those whose place is open. */
  void place(int index, boolean standing, long queueAheadLots) {
    WorkingOrder order = orders.get(index);
    boolean before = order.isSettled();
    order.standing = standing;
    order.queueAheadLots = queueAheadLots;
    if (order.isSettled() != before) {
      unsettled += before ? 1 : -1;
    }
  }

  /** What the order served just before this one at the same price has ahead of it. */
  long queueAheadOfEarlierLots(int index) {
    int earlier = index + 1;
    return earlier < orders.size() && orders.get(earlier).key == orders.get(index).key
        ? orders.get(earlier).queueAheadLots
        : 0;
  }

  private int firstIndexNotBelow(long key) {
    int low = 0;
    int high = orders.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (orders.get(middle).key < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
