package io.patriot.domain.order;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.risk.DenialReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order, one type for each state it can be in, so that only a live order can be filled or
 * cancelled.
 */
public sealed interface Order {

  /** What every state carries along. */
  Head head();

  /** What it has traded so far. */
  Executed executed();

  default OrderId id() {
    return head().intent().orderId();
  }

  default OrderIntent intent() {
    return head().intent();
  }

  /** How many events made this state; the next event has this number plus one. */
  default long version() {
    return head().version();
  }

  /** The quantity that has not traded. */
  default Quantity leaves() {
    Quantity asked = intent().quantity();
    return asked.minus(executed().quantity().min(asked));
  }

  /** Whether nothing more is expected to happen to it. */
  default boolean isFinished() {
    return switch (this) {
      case Denied _, Filled _, Cancelled _, Rejected _, Expired _ -> true;
      case Pending _, Approved _, Submitting _, Unknown _, Open _, PartiallyFilled _ -> false;
    };
  }

  /**
   * Whether it waits for something that should come within seconds; one left waiting longer needs a
   * look. What trades at once or never has ended by then, so at the venue it waits for our news
   * only. One that stands beside the order it replaces waits for that to end.
   */
  default boolean isPassing() {
    return switch (this) {
      case Pending _, Approved _, Submitting _, Unknown _ -> true;
      case Open _, PartiallyFilled _ ->
          !intent().terms().type().waits() || stillReplaces().isPresent();
      case Filled _ -> stillReplaces().isPresent();
      case Denied _, Cancelled _, Rejected _, Expired _ -> false;
    };
  }

  /**
   * The order that has yet to end so that this one can be placed, or so that it stands alone; see
   * {@link Head}.
   */
  default Optional<OrderId> stillReplaces() {
    return switch (this) {
      case Pending _ -> intent().replaces();
      case Open _, PartiallyFilled _, Filled _ ->
          head().besideReplaced() ? intent().replaces() : Optional.empty();
      case Approved _, Denied _, Submitting _, Unknown _, Cancelled _, Rejected _, Expired _ ->
          Optional.empty();
    };
  }

  /** Whether the venue may have it on its book now. */
  default boolean mayBeAtVenue() {
    return switch (this) {
      case Submitting _, Unknown _, Open _, PartiallyFilled _ -> true;
      case Pending _, Approved _, Denied _, Filled _, Cancelled _, Rejected _, Expired _ -> false;
    };
  }

  /** The order that a request starts. */
  static Order from(OrderEvent.Requested requested, Money nothing) {
    return new Pending(new Head(requested.intent(), 1), Executed.nothing(nothing.asset()));
  }

  /**
   * The order's state after one more event; see {@link OrderTransitions} for what may follow what.
   */
  default Order after(OrderEvent event) {
    return OrderTransitions.apply(this, event);
  }

  /** Whether this fill can be one of its own; a venue's trade that cannot is true all the same. */
  default boolean takes(Fill fill) {
    return OrderTransitions.takes(this, fill);
  }

  /** The state that a whole history leads to. */
  static Order replay(List<OrderEvent> history, Money nothing) {
    if (history.isEmpty() || !(history.getFirst() instanceof OrderEvent.Requested requested)) {
      throw new IllegalTransition("An order's history begins with the request");
    }
    Order order = from(requested, nothing);
    for (OrderEvent event : history.subList(1, history.size())) {
      order = order.after(event);
    }
    return order;
  }

  /**
   * The wish behind the order and the count of events so far.
   *
   * @param besideReplaced whether the order that it replaces may still wait at the venue. One that
   *     only reduces is placed first, so that protection never lapses; one that may open is placed
   *     after the other has ended.
   */
  record Head(OrderIntent intent, long version, boolean besideReplaced) {
    public Head(OrderIntent intent, long version) {
      this(intent, version, intent.replaces().isPresent() && intent.terms().reduceOnly());
    }

    Head next() {
      return new Head(intent, version + 1, besideReplaced);
    }

    Head alone() {
      return new Head(intent, version + 1, false);
    }
  }

  /** Asked for, not yet checked. */
  record Pending(Head head, Executed executed) implements Order {}

  /** Checked and allowed; the money is set aside; not yet sent. */
  record Approved(Head head, Executed executed, Money reserved) implements Order {}

  /** Refused by us. */
  record Denied(Head head, Executed executed, DenialReason reason) implements Order {}

  /** On its way to the venue. */
  record Submitting(Head head, Executed executed, int attempt, Instant deadline) implements Order {}

  /** Sent, and the venue's answer is missing or unclear. */
  record Unknown(Head head, Executed executed, int attempt, String cause) implements Order {}

  /** Resting at the venue, nothing traded. */
  record Open(Head head, Executed executed, String venueOrderId) implements Order {}

  /** At the venue, a part traded. */
  record PartiallyFilled(Head head, Executed executed) implements Order {}

  /** All of it traded. */
  record Filled(Head head, Executed executed) implements Order {}

  /** Taken off the book; a part may have traded. */
  record Cancelled(Head head, Executed executed, String cause) implements Order {}

  /** Refused by the venue. */
  record Rejected(Head head, Executed executed, String code, String message) implements Order {}

  /** Ran out of time; a part may have traded. */
  record Expired(Head head, Executed executed, String cause) implements Order {}
}
