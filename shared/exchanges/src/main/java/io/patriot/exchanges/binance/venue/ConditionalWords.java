package io.patriot.exchanges.binance.venue;

import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderIntent;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.binance.trade.AlgoAnswer;
import java.util.List;

/** What the venue says of a conditional order that has not become a plain one. */
final class ConditionalWords {
  private ConditionalWords() {}

  static VenueOrder found(OrderIntent order, AlgoAnswer answer) {
    return switch (answer.status()) {
      case NEW, TRIGGERING -> withStatus(order, answer, new VenueOrder.Status.Live());
      case CANCELED ->
          withStatus(order, answer, new VenueOrder.Status.Cancelled("cancelled at the venue"));
      case EXPIRED ->
          withStatus(order, answer, new VenueOrder.Status.Expired("expired at the venue"));
      case REJECTED ->
          withStatus(
              order,
              answer,
              new VenueOrder.Status.Rejected(
                  "REJECTED", "its price was reached, and the venue refused the order"));
      case TRIGGERED, FINISHED ->
          new VenueOrder.Unavailable("the venue does not yet say what the order became");
      case UNHEARD_OF ->
          new VenueOrder.Unavailable("a state of a conditional order that is not known here");
    };
  }

  static VenueOrder notRead(int code, String message) {
    return code == VenueCode.NO_SUCH_ORDER
        ? new VenueOrder.NotFound()
        : new VenueOrder.Unavailable(code + " " + message);
  }

  private static VenueOrder withStatus(
      OrderIntent order, AlgoAnswer answer, VenueOrder.Status status) {
    return new VenueOrder.Found(
        Long.toString(answer.algoId()),
        order.quantity(),
        answer.price().map(Price::new),
        status,
        List.of());
  }
}
