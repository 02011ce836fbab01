package io.patriot.domain.order;

import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.risk.DenialReason;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an order; the order's state is the fold of these. */
public sealed interface OrderEvent {

  /** Somebody asked for it. */
  record Requested(OrderIntent intent) implements OrderEvent {}

  /**
   * Our checks let it pass, and the money it may need is set aside.
   *
   * @param reference the market price the checks were made against
   * @param taken what it takes of the account's limits; nothing when it opens nothing
   */
  record Approved(Money reserved, Price reference, Optional<OrderTaken> taken)
      implements OrderEvent {
    public Approved(Money reserved, Price reference) {
      this(reserved, reference, Optional.empty());
    }
  }

  /** Our checks refused it; nothing was sent. */
  record Denied(DenialReason reason) implements OrderEvent {}

  /**
   * It is about to be sent; from here on it may exist at the venue.
   *
   * @param attempt 1 for the first sending
   * @param deadline until when the sender may still be working on it; later the outcome counts as
   *     unknown
   */
  record Submitted(int attempt, Instant deadline) implements OrderEvent {}

  /** The venue said it has the order. */
  record Accepted(String venueOrderId) implements OrderEvent {}

  /** The venue said it will not have the order. */
  record Rejected(String code, String message) implements OrderEvent {}

  /** The venue did not answer, or not clearly: the order may or may not exist there. */
  record OutcomeUnknown(String cause) implements OrderEvent {}

  /**
   * Asked for the order, later than it could still arrive, the venue did not know it. Said twice
   * with time between, it means that the order was never placed, or ended long ago.
   */
  record NotFound() implements OrderEvent {}

  /** A part of it, or all that was left, traded. */
  record Filled(Fill fill) implements OrderEvent {}

  /**
   * Its trigger was reached: the venue put the order it stands for on the book, under an id of its
   * own.
   */
  record Triggered(String venueOrderId) implements OrderEvent {}

  /**
   * Somebody asked the venue to change a limit order where it rests; until the venue has answered,
   * the more expensive of the two is set aside.
   *
   * @param reserved what the changed order needs in all
   * @param reservedBefore what was set aside for the order as it was
   * @param taken what it takes of the account's limits; nothing when it opens no more than before
   */
  record AmendRequested(
      Quantity quantity,
      Price price,
      Money reserved,
      Money reservedBefore,
      Optional<OrderTaken> taken)
      implements OrderEvent {
    public AmendRequested(Quantity quantity, Price price, Money reserved, Money reservedBefore) {
      this(quantity, price, reserved, reservedBefore, Optional.empty());
    }
  }

  /** The venue changed it: this is its quantity and price from now on. */
  record Amended(Quantity quantity, Price price, Money reserved) implements OrderEvent {}

  /** The venue left it as it was, for which this much is set aside. */
  record AmendRefused(String code, String message, Money reserved) implements OrderEvent {}

  /** It is to make way for another, which says in its request that it replaces this one. */
  record ReplaceRequested(OrderId by) implements OrderEvent {}

  /** The order that it replaces has ended: from now on it stands alone. */
  record Replaced(OrderId order) implements OrderEvent {}

  /** Somebody asked to take it back; it lives until the venue says so. */
  record CancelRequested(String by) implements OrderEvent {}

  /** It is off the venue's book without the rest being traded. */
  record Cancelled(String cause) implements OrderEvent {}

  /**
   * Its time ran out: the rest of an immediate order found nothing, or it was never sent in time.
   */
  record Expired(String cause) implements OrderEvent {}
}
