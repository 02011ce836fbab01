package io.patriot.testkit;

import io.patriot.application.order.RecordedEvent;
import io.patriot.domain.order.Order;
import java.time.Instant;
import java.util.List;

/** An order with the history that made it. */
record StoredOrder(Order order, List<RecordedEvent> history) {
  StoredOrder {
    history = List.copyOf(history);
  }

  /** When it was wished. */
  Instant wishedAt() {
    return order.intent().requestedAt();
  }
}
