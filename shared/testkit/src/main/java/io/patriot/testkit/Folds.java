package io.patriot.testkit;

import io.patriot.application.order.Commit;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.util.List;
import java.util.Optional;

/** What events make of a state, worked out again to check what a step claims. */
final class Folds {
  private Folds() {}

  static Order order(Optional<Order> before, List<OrderEvent> events, Money nothing) {
    if (before.isEmpty()) {
      return Order.replay(events, nothing);
    }
    Order order = before.get();
    for (OrderEvent event : events) {
      order = order.after(event);
    }
    return order;
  }

  static AccountBook book(AccountBook before, Commit commit) {
    AccountBook book = before;
    for (OrderEvent event : commit.events()) {
      book = book.after(commit.order().intent(), event);
    }
    return book;
  }

  static <T> void mustBe(T folded, T claimed, String what) {
    if (!folded.equals(claimed)) {
      throw new IllegalStateException(
          "A step is not its events: " + what + " should be " + folded + " but is " + claimed);
    }
  }
}
