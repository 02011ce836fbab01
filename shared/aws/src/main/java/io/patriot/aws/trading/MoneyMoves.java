package io.patriot.aws.trading;

import io.patriot.domain.order.OrderEvent;
import java.util.List;

/** Which of an order's events change the account's book, and so count its version up by one. */
final class MoneyMoves {
  private MoneyMoves() {}

  static boolean isOne(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Approved _,
          OrderEvent.Filled _,
          OrderEvent.AmendRequested _,
          OrderEvent.Amended _,
          OrderEvent.AmendRefused _,
          OrderEvent.Rejected _,
          OrderEvent.Cancelled _,
          OrderEvent.Expired _ ->
          true;
      case OrderEvent.Requested _,
          OrderEvent.Denied _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Triggered _,
          OrderEvent.OutcomeUnknown _,
          OrderEvent.NotFound _,
          OrderEvent.ReplaceRequested _,
          OrderEvent.Replaced _,
          OrderEvent.CancelRequested _ ->
          false;
    };
  }

  static long in(List<OrderEvent> events) {
    return events.stream().filter(MoneyMoves::isOne).count();
  }
}
