package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change that a venue was asked for, whichever road the answer comes by. */
final class AmendAnswer {
  private AmendAnswer() {}

  static OrderEvent.Amended amended(OrderEvent.AmendRequested request) {
    return new OrderEvent.Amended(request.quantity(), request.price(), request.reserved());
  }

  /**
   * Ends a change whose answer was lost by what the venue has now. One that is not there yet counts
   * as refused only when it can no longer arrive.
   */
  static void compare(
      TradingStore store, Order order, VenueOrder.Found found, Instant now, Cause cause) {
    RecordedEvent open = unanswered(store.history(order.intent().account(), order.id()));
    if (open == null || !(open.event() instanceof OrderEvent.AmendRequested request)) {
      return;
    }
    boolean done =
        found.quantity().equals(request.quantity())
            && found.price().filter(request.price()::equals).isPresent();
    Instant arrivesAtTheLatest = open.at().plus(PlaceOrder.CLAIM_LASTS).plus(Arrival.LATE_MAX);
    if (done) {
      record(store, order, amended(request), now, cause);
    } else if (now.isAfter(arrivesAtTheLatest)) {
      var refused =
          new OrderEvent.AmendRefused(
              "NOT_CHANGED", "the venue still has it as it was", request.reservedBefore());
      record(store, order, refused, now, cause);
    }
  }

  static Order record(
      TradingStore store, Order asked, OrderEvent answer, Instant now, Cause cause) {
    Order order = asked;
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      AccountBook book = store.book(order.intent().account()).orElseThrow();
      Commit commit = Commit.step(book, order, answer, cause, now);
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return commit.order();
      }
      order = store.order(order.intent().account(), order.id()).orElseThrow();
    }
    throw Attempts.exhausted("AmendOrder");
  }

  private static @Nullable RecordedEvent unanswered(List<RecordedEvent> history) {
    RecordedEvent open = null;
    for (RecordedEvent recorded : history) {
      switch (recorded.event()) {
        case OrderEvent.AmendRequested _ -> open = recorded;
        case OrderEvent.Amended _, OrderEvent.AmendRefused _ -> open = null;
        default -> {}
      }
    }
    return open;
  }
}
