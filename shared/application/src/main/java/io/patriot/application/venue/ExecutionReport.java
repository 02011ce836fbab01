package io.patriot.application.venue;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;

/**
 * News from a venue about an order, whichever road it came by.
 *
 * @param venue the venue's name, such as paper
 * @param news what happened
 */
public record ExecutionReport(
    String venue, AccountId account, Symbol symbol, OrderId order, News news) {

  /** What can be reported of an order. */
  public sealed interface News {

    /** A part of it traded. */
    record Filled(Fill fill) implements News {}

    /** It is off the book. */
    record Cancelled(String cause) implements News {}

    /** Its time in force ran out. */
    record Expired(String cause) implements News {}

    /** The venue refused it after all. */
    record Rejected(String code, String message) implements News {}

    default OrderEvent event() {
      return switch (this) {
        case Filled(var fill) -> new OrderEvent.Filled(fill);
        case Cancelled(var cause) -> new OrderEvent.Cancelled(cause);
        case Expired(var cause) -> new OrderEvent.Expired(cause);
        case Rejected(var code, var message) -> new OrderEvent.Rejected(code, message);
      };
    }
  }
}
