package io.patriot.domain.order;

import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;

import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.risk.DenialReason;
import java.util.List;

/** One order in every state, by the history that leads there, and one event of every kind. */
final class SampleOrders {
  static final Money NOTHING = Money.usdt("0");

  private static final OrderId OTHER = OrderId.of(new IntentId("card:other"));

  private static final OrderEvent REQUESTED =
      new OrderEvent.Requested(
          anIntent(
              "card:sample",
              new OrderTerms(
                  BTC,
                  Side.BUY,
                  Quantity.of("0.03"),
                  new OrderType.Limit(Price.of("61800.1"), TimeInForce.GTC),
                  false)));
  private static final OrderEvent APPROVED =
      new OrderEvent.Approved(Money.usdt("1900"), Price.of("61800.1"));
  private static final OrderEvent DENIED =
      new OrderEvent.Denied(new DenialReason.TradingNotAllowed(TradingState.HALTED));
  private static final OrderEvent SUBMITTED = new OrderEvent.Submitted(1, NOON.plusSeconds(15));
  private static final OrderEvent ACCEPTED = new OrderEvent.Accepted("v1");
  private static final OrderEvent REJECTED = new OrderEvent.Rejected("-2010", "no");
  private static final OrderEvent UNKNOWN = new OrderEvent.OutcomeUnknown("no answer");
  private static final OrderEvent PART = new OrderEvent.Filled(aFillOf("0.01", "61800.1"));
  private static final OrderEvent ALL = new OrderEvent.Filled(aFillOf("0.03", "61800.1"));
  private static final OrderEvent CANCELLED = new OrderEvent.Cancelled("asked to");
  private static final OrderEvent EXPIRED = new OrderEvent.Expired("time in force");

  private SampleOrders() {}

  static List<OrderEvent> historyOf(String state) {
    return switch (state) {
      case "Pending" -> List.of(REQUESTED);
      case "Approved" -> List.of(REQUESTED, APPROVED);
      case "Denied" -> List.of(REQUESTED, DENIED);
      case "Submitting" -> List.of(REQUESTED, APPROVED, SUBMITTED);
      case "Unknown" -> List.of(REQUESTED, APPROVED, SUBMITTED, UNKNOWN);
      case "Open" -> List.of(REQUESTED, APPROVED, SUBMITTED, ACCEPTED);
      case "PartiallyFilled" -> List.of(REQUESTED, APPROVED, SUBMITTED, ACCEPTED, PART);
      case "Filled" -> List.of(REQUESTED, APPROVED, SUBMITTED, ACCEPTED, ALL);
      case "Cancelled" -> List.of(REQUESTED, APPROVED, SUBMITTED, ACCEPTED, CANCELLED);
      case "Rejected" -> List.of(REQUESTED, APPROVED, SUBMITTED, REJECTED);
      case "Expired" -> List.of(REQUESTED, APPROVED, SUBMITTED, ACCEPTED, EXPIRED);
      default -> throw new IllegalArgumentException("No such state: " + state);
    };
  }

  static Order in(String state) {
    return Order.replay(historyOf(state), NOTHING);
  }

  /** The event of a column of the table, as it would come next to this order. */
  static OrderEvent event(String column, Order order) {
    return switch (column) {
      case "Requested" -> REQUESTED;
      case "Approved" -> APPROVED;
      case "Denied" -> DENIED;
      case "Submitted" -> new OrderEvent.Submitted(2, NOON.plusSeconds(30));
      case "Accepted" -> ACCEPTED;
      case "Rejected" -> REJECTED;
      case "OutcomeUnknown" -> UNKNOWN;
      case "NotFound" -> new OrderEvent.NotFound();
      case "Triggered" -> new OrderEvent.Triggered("v2");
      case "AmendRequested" ->
          new OrderEvent.AmendRequested(
              Quantity.of("0.04"), Price.of("61000"), Money.usdt("20"), Money.usdt("15"));
      case "Amended" ->
          new OrderEvent.Amended(Quantity.of("0.04"), Price.of("61000"), Money.usdt("20"));
      case "AmendRefused" -> new OrderEvent.AmendRefused("-5027", "same", Money.usdt("15"));
      case "Filled in part" -> PART;
      case "Filled to the end" -> new OrderEvent.Filled(rest(order));
      case "ReplaceRequested" -> new OrderEvent.ReplaceRequested(OTHER);
      case "Replaced" -> new OrderEvent.Replaced(OTHER);
      case "CancelRequested" -> new OrderEvent.CancelRequested("the user");
      case "Cancelled" -> CANCELLED;
      case "Expired" -> EXPIRED;
      default -> throw new IllegalArgumentException("No such event: " + column);
    };
  }

  private static Fill rest(Order order) {
    String quantity = order.leaves().isZero() ? "0.01" : order.leaves().toString();
    return aFillOf(quantity, "61800.1");
  }
}
