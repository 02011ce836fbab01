package io.patriot.application.order;

import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.List;
import java.util.Optional;

/** How one way out of a position stands, seen from all orders that were ever placed for it. */
sealed interface GuardStanding {
  /** How often a way out may be refused before something else is done. */
  int FAILURES_MAX = 3;

  /** Who takes back what guards nothing any more. */
  String KEEPER = "the guard of your positions";

  /** An order for it waits at the venue, as far as we know. */
  record Resting(Order order) implements GuardStanding {}

  /** An order for it is on its way, or on its way back. */
  record UnderWay() implements GuardStanding {}

  /** There is none; the next has this number. */
  record Missing(int next) implements GuardStanding {}

  /** The last one closed what it was to close; the next has this number. */
  record Done(int next) implements GuardStanding {}

  /** Its owner took it back and wants none. */
  record LetGo() implements GuardStanding {}

  /** It cannot be placed. */
  record Failed(String why) implements GuardStanding {}

  /**
   * How a way out stands of which no order works any more.
   *
   * @param before the order whose place it was to take, if it was
   */
  static GuardStanding of(GuardOrders orders, Optional<Order> before, TradingStore store) {
    boolean neverStood = orders.placed().stream().allMatch(GuardStanding::neverStood);
    if (neverStood
        && before.isPresent()
        && before.get() instanceof Order.Cancelled cancelled
        && wasLetGo(cancelled, store)) {
      return new LetGo();
    }
    if (orders.newest().isEmpty()) {
      return new Missing(orders.next());
    }
    Order last = orders.newest().get();
    if (!last.isFinished()) {
      return new UnderWay();
    }
    if (last instanceof Order.Cancelled cancelled && wasLetGo(cancelled, store)) {
      return new LetGo();
    }
    if (isHopeless(orders, store)) {
      return new Failed(why(last));
    }
    return last instanceof Order.Filled ? new Done(orders.next()) : new Missing(orders.next());
  }

  /** Whether it is not tried again. */
  static boolean isHopeless(GuardOrders orders, TradingStore store) {
    return orders.next() > ProtectionPlan.ATTEMPTS_MAX
        || orders.placed().stream().filter(order -> hasFailed(order, store)).count()
            >= FAILURES_MAX;
  }

  private static boolean neverStood(Order order) {
    return order instanceof Order.Denied || order instanceof Order.Rejected;
  }

  private static boolean hasFailed(Order order, TradingStore store) {
    return switch (order) {
      case Order.Denied _, Order.Rejected _, Order.Expired _ -> true;
      case Order.Cancelled(_, _, var why) ->
          !why.equals(KEEPER)
              && order.executed().isNothing()
              && GuardOrders.successor(store, order).isEmpty();
      case Order.Pending _,
          Order.Approved _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Open _,
          Order.PartiallyFilled _,
          Order.Filled _ ->
          false;
    };
  }

  /** Whoever asked for it back did not want it, unless that was one of us. */
  private static boolean wasLetGo(Order.Cancelled order, TradingStore store) {
    List<OrderEvent> history =
        store.history(order.intent().account(), order.id()).stream()
            .map(RecordedEvent::event)
            .toList();
    boolean wasSent = history.stream().anyMatch(OrderEvent.Submitted.class::isInstance);
    List<String> us = List.of(KEEPER, GivenUp.TAKEN_BACK_BY);
    return wasSent
        ? history.stream()
            .anyMatch(
                event -> event instanceof OrderEvent.CancelRequested(var by) && !us.contains(by))
        : !us.contains(order.cause());
  }

  private static String why(Order last) {
    return switch (last) {
      case Order.Denied(_, _, var reason) -> AmendDenial.words(reason);
      case Order.Rejected(_, _, var code, var message) -> code + " " + message;
      case Order.Cancelled(_, _, var cause) -> cause;
      case Order.Expired(_, _, var cause) -> cause;
      case Order.Pending _,
          Order.Approved _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Open _,
          Order.PartiallyFilled _,
          Order.Filled _ ->
          "it was placed " + ProtectionPlan.ATTEMPTS_MAX + " times";
    };
  }
}
