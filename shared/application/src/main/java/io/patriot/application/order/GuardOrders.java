package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All orders that were ever placed for one way out of a position.
 *
 * @param placed those that the guard of positions placed, in this order
 * @param newest the last of them, or what took its place since
 */
public record GuardOrders(List<Order> placed, Optional<Order> newest) {
  /** Nobody moves a stop so often before it is placed anew. */
  private static final int MOVES_MAX = 50;

  public GuardOrders {
    placed = List.copyOf(placed);
  }

  public static GuardOrders of(
      TradingStore store, AccountId account, ProtectionPlan plan, GuardPart part) {
    List<OrderId> ids =
        IntStream.rangeClosed(1, ProtectionPlan.ATTEMPTS_MAX)
            .mapToObj(attempt -> OrderId.of(plan.intentId(part, attempt)))
            .toList();
    List<Order> placed = store.orders(account, ids);
    return new GuardOrders(
        placed, placed.isEmpty() ? Optional.empty() : Optional.of(nowFor(store, placed.getLast())));
  }

  /** Whether no other order for the same way out is on its way, in its place or out of it. */
  static boolean isAlone(AccountBook book, Order order) {
    Optional<Guard> guard = order.intent().terms().guard();
    return order.stillReplaces().isEmpty()
        && book.working().values().stream().filter(other -> other.guard().equals(guard)).count()
            == 1;
  }

  /** The number of the next one to be placed. */
  int next() {
    return placed.size() + 1;
  }

  /** What its owner put in its place as an order of their own guards nothing: theirs was let go. */
  private static Order nowFor(TradingStore store, Order placed) {
    Order order = placed;
    for (int moves = 0; moves < MOVES_MAX; moves++) {
      Optional<Order> other =
          successor(store, order)
              .flatMap(id -> store.order(placed.intent().account(), id))
              .filter(
                  next -> next.intent().terms().guard().equals(placed.intent().terms().guard()));
      if (other.isEmpty()) {
        return order;
      }
      order = other.get();
    }
    return order;
  }

  /** The order that a cancelled one made way for. */
  static Optional<OrderId> successor(TradingStore store, Order order) {
    return order instanceof Order.Cancelled
        ? store.history(order.intent().account(), order.id()).stream()
            .flatMap(recorded -> madeWayFor(recorded.event()).stream())
            .reduce((_, last) -> last)
        : Optional.empty();
  }

  private static Optional<OrderId> madeWayFor(OrderEvent event) {
    return event instanceof OrderEvent.CancelRequested(var by)
        ? ReplacedBy.in(by)
        : Optional.empty();
  }
}
