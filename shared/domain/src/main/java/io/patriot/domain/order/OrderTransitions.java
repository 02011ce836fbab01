package io.patriot.domain.order;

/**
 * What may follow what in the life of an order.
 *
 * <p>News travels on several roads (the answer to the placement, the stream of executions, a
 * reconciliation), so it may be late: an acceptance after the first fill, a time-out after the
 * acceptance, a cancellation after the last fill. Such news is already known: the state stays and
 * only the version counts on. A fill is never refused while the venue may have had the order, not
 * even after a cancellation, because the venue's trades are the truth. A venue that only
 * acknowledges at first (Bybit, our paper venue) may still reject an open order of which nothing
 * traded. An order that seemed filled trades on when it is heard that it was enlarged before. An
 * order that closes the position trades whatever is held when it wakes, be it more than when it was
 * asked for. Everything else is an {@link IllegalTransition}.
 */
final class OrderTransitions {
  private OrderTransitions() {}

  static Order apply(Order order, OrderEvent event) {
    return switch (event) {
      case OrderEvent.Requested _ -> throw illegal(order, event);
      case OrderEvent.Approved e ->
          switch (order) {
            case Order.Pending o -> new Order.Approved(next(o), o.executed(), e.reserved());
            default -> throw illegal(order, event);
          };
      case OrderEvent.Denied e ->
          switch (order) {
            case Order.Pending o -> new Order.Denied(next(o), o.executed(), e.reason());
            default -> throw illegal(order, event);
          };
      case OrderEvent.Submitted e ->
          switch (order) {
            case Order.Approved o ->
                new Order.Submitting(next(o), o.executed(), e.attempt(), e.deadline());
            case Order.Unknown o when e.attempt() > o.attempt() ->
                new Order.Submitting(next(o), o.executed(), e.attempt(), e.deadline());
            default -> throw illegal(order, event);
          };
      case OrderEvent.Accepted e ->
          switch (order) {
            case Order.Submitting o -> new Order.Open(next(o), o.executed(), e.venueOrderId());
            case Order.Unknown o -> new Order.Open(next(o), o.executed(), e.venueOrderId());
            case Order.Open _,
                Order.PartiallyFilled _,
                Order.Filled _,
                Order.Cancelled _,
                Order.Expired _ ->
                counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.Rejected e ->
          switch (order) {
            case Order.Submitting o ->
                new Order.Rejected(next(o), o.executed(), e.code(), e.message());
            case Order.Unknown o ->
                new Order.Rejected(next(o), o.executed(), e.code(), e.message());
            case Order.Open o -> new Order.Rejected(next(o), o.executed(), e.code(), e.message());
            default -> throw illegal(order, event);
          };
      case OrderEvent.OutcomeUnknown e ->
          switch (order) {
            case Order.Submitting o ->
                new Order.Unknown(next(o), o.executed(), o.attempt(), e.cause());
            case Order.Unknown _,
                Order.Open _,
                Order.PartiallyFilled _,
                Order.Filled _,
                Order.Cancelled _,
                Order.Expired _ ->
                counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.NotFound _ ->
          switch (order) {
            case Order.Unknown _, Order.Open _, Order.PartiallyFilled _ -> counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.Filled e ->
          switch (order) {
            case Order.Submitting _, Order.Unknown _, Order.Open _, Order.PartiallyFilled _ ->
                filled(order, e.fill());
            case Order.Cancelled _, Order.Expired _ -> filledAfterTheEnd(order, e.fill());
            case Order.Filled _ when order.intent().terms().closesPosition() ->
                filled(order, e.fill());
            default -> throw illegal(order, event);
          };
      case OrderEvent.Triggered e ->
          switch (order) {
            case Order.Submitting o -> new Order.Open(next(o), o.executed(), e.venueOrderId());
            case Order.Unknown o -> new Order.Open(next(o), o.executed(), e.venueOrderId());
            case Order.Open o -> new Order.Open(next(o), o.executed(), e.venueOrderId());
            case Order.PartiallyFilled _,
                Order.Filled _,
                Order.Cancelled _,
                Order.Rejected _,
                Order.Expired _ ->
                counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.AmendRequested _ ->
          switch (order) {
            case Order.Open _, Order.PartiallyFilled _ -> counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.Amended e ->
          switch (order) {
            case Order.Open o -> new Order.Open(amended(o, e), o.executed(), o.venueOrderId());
            case Order.PartiallyFilled o -> new Order.PartiallyFilled(amended(o, e), o.executed());
            case Order.Filled o when e.quantity().isAbove(o.executed().quantity()) ->
                new Order.PartiallyFilled(amended(o, e), o.executed());
            case Order.Filled _, Order.Cancelled _, Order.Expired _ -> counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.AmendRefused _ ->
          switch (order) {
            case Order.Open _,
                Order.PartiallyFilled _,
                Order.Filled _,
                Order.Cancelled _,
                Order.Expired _ ->
                counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.ReplaceRequested _ ->
          switch (order) {
            case Order.Open _ -> counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.Replaced _ ->
          switch (order) {
            case Order.Open _, Order.PartiallyFilled _, Order.Filled _ ->
                with(order.head().alone(), order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.CancelRequested _ ->
          switch (order) {
            case Order.Denied _, Order.Rejected _ -> throw illegal(order, event);
            default -> counted(order);
          };
      case OrderEvent.Cancelled e ->
          switch (order) {
            case Order.Pending _,
                Order.Approved _,
                Order.Submitting _,
                Order.Unknown _,
                Order.Open _,
                Order.PartiallyFilled _ ->
                new Order.Cancelled(next(order), order.executed(), e.cause());
            case Order.Filled _, Order.Cancelled _, Order.Expired _ -> counted(order);
            default -> throw illegal(order, event);
          };
      case OrderEvent.Expired e ->
          switch (order) {
            case Order.Pending _,
                Order.Approved _,
                Order.Submitting _,
                Order.Unknown _,
                Order.Open _,
                Order.PartiallyFilled _ ->
                new Order.Expired(next(order), order.executed(), e.cause());
            case Order.Filled _, Order.Cancelled _, Order.Expired _ -> counted(order);
            default -> throw illegal(order, event);
          };
    };
  }

  /** Whether a fill can happen to the order; one that cannot is another's, or nobody's here. */
  static boolean takes(Order order, Fill fill) {
    boolean everTrades =
        switch (order) {
          case Order.Submitting _,
              Order.Unknown _,
              Order.Open _,
              Order.PartiallyFilled _,
              Order.Filled _,
              Order.Cancelled _,
              Order.Expired _ ->
              true;
          case Order.Pending _, Order.Approved _, Order.Denied _, Order.Rejected _ -> false;
        };
    return everTrades
        && (order.intent().terms().closesPosition() || !fill.quantity().isAbove(order.leaves()));
  }

  private static Order filled(Order order, Fill fill) {
    Executed executed = executedWith(order, fill);
    return isAllOf(order, executed)
        ? new Order.Filled(next(order), executed)
        : new Order.PartiallyFilled(next(order), executed);
  }

  private static Order filledAfterTheEnd(Order order, Fill fill) {
    Executed executed = executedWith(order, fill);
    if (isAllOf(order, executed)) {
      return new Order.Filled(next(order), executed);
    }
    return order instanceof Order.Expired(var _, var _, var cause)
        ? new Order.Expired(next(order), executed, cause)
        : new Order.Cancelled(next(order), executed, ((Order.Cancelled) order).cause());
  }

  private static boolean isAllOf(Order order, Executed executed) {
    return !order.intent().quantity().isAbove(executed.quantity());
  }

  private static Executed executedWith(Order order, Fill fill) {
    Executed executed = order.executed().plus(fill);
    boolean tooMuch = executed.quantity().isAbove(order.intent().quantity());
    if (tooMuch && !order.intent().terms().closesPosition()) {
      throw new IllegalTransition(
          "Overfill of "
              + order.id()
              + ": "
              + executed.quantity()
              + " of "
              + order.intent().quantity());
    }
    return executed;
  }

  /** The same state with one more event counted. */
  private static Order counted(Order order) {
    return with(next(order), order);
  }

  private static Order with(Order.Head head, Order order) {
    return switch (order) {
      case Order.Pending o -> new Order.Pending(head, o.executed());
      case Order.Approved o -> new Order.Approved(head, o.executed(), o.reserved());
      case Order.Denied o -> new Order.Denied(head, o.executed(), o.reason());
      case Order.Submitting o ->
          new Order.Submitting(head, o.executed(), o.attempt(), o.deadline());
      case Order.Unknown o -> new Order.Unknown(head, o.executed(), o.attempt(), o.cause());
      case Order.Open o -> new Order.Open(head, o.executed(), o.venueOrderId());
      case Order.PartiallyFilled o -> new Order.PartiallyFilled(head, o.executed());
      case Order.Filled o -> new Order.Filled(head, o.executed());
      case Order.Cancelled o -> new Order.Cancelled(head, o.executed(), o.cause());
      case Order.Rejected o -> new Order.Rejected(head, o.executed(), o.code(), o.message());
      case Order.Expired o -> new Order.Expired(head, o.executed(), o.cause());
    };
  }

  private static Order.Head amended(Order order, OrderEvent.Amended event) {
    if (!order.intent().isAmendable()) {
      throw illegal(order, event);
    }
    OrderIntent changed = order.intent().amended(event.quantity(), event.price());
    return new Order.Head(changed, order.version() + 1, order.head().besideReplaced());
  }

  private static Order.Head next(Order order) {
    return order.head().next();
  }

  private static IllegalTransition illegal(Order order, OrderEvent event) {
    return new IllegalTransition(
        event.getClass().getSimpleName()
            + " cannot happen to "
            + order.id()
            + ", which is "
            + order.getClass().getSimpleName());
  }
}
