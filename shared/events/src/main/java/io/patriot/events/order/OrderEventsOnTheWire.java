package io.patriot.events.order;

import io.micronaut.json.tree.JsonNode;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way between an order's events in the domain's words and their records on the wire. */
public final class OrderEventsOnTheWire {
  private OrderEventsOnTheWire() {}

  /**
   * @param after the order after the event
   * @param book the account's book after the event, for events that move money
   * @param gain what the event realised, before fees
   */
  public static Object detail(
      OrderEvent event, Order after, @Nullable AccountBook book, Money gain) {
    String symbol = after.intent().symbol().value();
    return switch (event) {
      case OrderEvent.Requested e -> new OrderRequestedV1(OrderIntentV1.of(e.intent()));
      case OrderEvent.Approved e ->
          new OrderApprovedV1(
              symbol,
              MoneyV1.of(e.reserved()),
              e.reference().toString(),
              OrderApprovedV1.TakenV1.of(e.taken()));
      case OrderEvent.Denied e -> new OrderDeniedV1(symbol, DenialReasonV1.of(e.reason()));
      case OrderEvent.Submitted e ->
          new OrderSubmittedV1(symbol, e.attempt(), e.deadline().toString());
      case OrderEvent.Accepted e -> new OrderAcceptedV1(symbol, e.venueOrderId());
      case OrderEvent.Rejected e -> new OrderRejectedV1(symbol, e.code(), e.message());
      case OrderEvent.OutcomeUnknown e -> new OrderOutcomeUnknownV1(symbol, e.cause());
      case OrderEvent.NotFound _ -> new OrderNotFoundV1(symbol);
      case OrderEvent.Filled e -> filled(e, after, book, gain);
      case OrderEvent.Triggered e -> new OrderTriggeredV1(symbol, e.venueOrderId());
      case OrderEvent.AmendRequested e ->
          new OrderAmendRequestedV1(
              symbol,
              e.quantity().toString(),
              e.price().toString(),
              MoneyV1.of(e.reserved()),
              MoneyV1.of(e.reservedBefore()),
              OrderApprovedV1.TakenV1.of(e.taken()));
      case OrderEvent.Amended e ->
          new OrderAmendedV1(
              symbol, e.quantity().toString(), e.price().toString(), MoneyV1.of(e.reserved()));
      case OrderEvent.AmendRefused e ->
          new OrderAmendRefusedV1(symbol, e.code(), e.message(), MoneyV1.of(e.reserved()));
      case OrderEvent.ReplaceRequested e -> new OrderReplaceRequestedV1(symbol, e.by().value());
      case OrderEvent.Replaced e -> new OrderReplacedV1(symbol, e.order().value());
      case OrderEvent.CancelRequested e -> new OrderCancelRequestedV1(symbol, e.by());
      case OrderEvent.Cancelled e -> new OrderCancelledV1(symbol, e.cause());
      case OrderEvent.Expired e -> new OrderExpiredV1(symbol, e.cause());
    };
  }

  public static EventType type(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Requested _ -> EventType.ORDER_REQUESTED;
      case OrderEvent.Approved _ -> EventType.ORDER_APPROVED;
      case OrderEvent.Denied _ -> EventType.ORDER_DENIED;
      case OrderEvent.Submitted _ -> EventType.ORDER_SUBMITTED;
      case OrderEvent.Accepted _ -> EventType.ORDER_ACCEPTED;
      case OrderEvent.Rejected _ -> EventType.ORDER_REJECTED;
      case OrderEvent.OutcomeUnknown _ -> EventType.ORDER_OUTCOME_UNKNOWN;
      case OrderEvent.NotFound _ -> EventType.ORDER_NOT_FOUND;
      case OrderEvent.Filled _ -> EventType.ORDER_FILLED;
      case OrderEvent.Triggered _ -> EventType.ORDER_TRIGGERED;
      case OrderEvent.AmendRequested _ -> EventType.ORDER_AMEND_REQUESTED;
      case OrderEvent.Amended _ -> EventType.ORDER_AMENDED;
      case OrderEvent.AmendRefused _ -> EventType.ORDER_AMEND_REFUSED;
      case OrderEvent.ReplaceRequested _ -> EventType.ORDER_REPLACE_REQUESTED;
      case OrderEvent.Replaced _ -> EventType.ORDER_REPLACED;
      case OrderEvent.CancelRequested _ -> EventType.ORDER_CANCEL_REQUESTED;
      case OrderEvent.Cancelled _ -> EventType.ORDER_CANCELLED;
      case OrderEvent.Expired _ -> EventType.ORDER_EXPIRED;
    };
  }

  public static OrderEvent read(Wire wire, EventType type, JsonNode detail) {
    Object record = wire.read(detail, type.detail());
    return switch (record) {
      case OrderRequestedV1 e -> new OrderEvent.Requested(e.intent().toDomain());
      case OrderApprovedV1 e ->
          new OrderEvent.Approved(
              e.reserved().toDomain(),
              Price.of(e.reference()),
              OrderApprovedV1.TakenV1.toDomain(e.taken()));
      case OrderDeniedV1 e -> new OrderEvent.Denied(e.reason().toDomain());
      case OrderSubmittedV1 e -> new OrderEvent.Submitted(e.attempt(), Instant.parse(e.deadline()));
      case OrderAcceptedV1 e -> new OrderEvent.Accepted(e.venueOrderId());
      case OrderRejectedV1 e -> new OrderEvent.Rejected(e.code(), e.message());
      case OrderOutcomeUnknownV1 e -> new OrderEvent.OutcomeUnknown(e.cause());
      case OrderNotFoundV1 _ -> new OrderEvent.NotFound();
      case OrderFilledV1 e -> new OrderEvent.Filled(e.fill().toDomain());
      case OrderTriggeredV1 e -> new OrderEvent.Triggered(e.venueOrderId());
      case OrderAmendRequestedV1 e ->
          new OrderEvent.AmendRequested(
              Quantity.of(e.quantity()),
              Price.of(e.price()),
              e.reserved().toDomain(),
              e.reservedBefore().toDomain(),
              OrderApprovedV1.TakenV1.toDomain(e.taken()));
      case OrderAmendedV1 e ->
          new OrderEvent.Amended(
              Quantity.of(e.quantity()), Price.of(e.price()), e.reserved().toDomain());
      case OrderAmendRefusedV1 e ->
          new OrderEvent.AmendRefused(e.code(), e.message(), e.reserved().toDomain());
      case OrderReplaceRequestedV1 e -> new OrderEvent.ReplaceRequested(new OrderId(e.by()));
      case OrderReplacedV1 e -> new OrderEvent.Replaced(new OrderId(e.replaced()));
      case OrderCancelRequestedV1 e -> new OrderEvent.CancelRequested(e.by());
      case OrderCancelledV1 e -> new OrderEvent.Cancelled(e.cause());
      case OrderExpiredV1 e -> new OrderEvent.Expired(e.cause());
      default -> throw new IllegalArgumentException(type.wireName() + " is no order's event");
    };
  }

  private static OrderFilledV1 filled(
      OrderEvent.Filled event, Order after, @Nullable AccountBook book, Money gain) {
    if (book == null) {
      throw new IllegalArgumentException("A fill moves money, so it comes with the book");
    }
    Position position = book.position(after.intent().terms());
    return new OrderFilledV1(
        after.intent().symbol().value(),
        after.intent().side().name(),
        FillV1.of(event.fill()),
        after.leaves().toString(),
        PositionV1.of(position),
        MoneyV1.of(gain));
  }
}
