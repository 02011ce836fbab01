package io.patriot.application.venue;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import java.util.List;
import java.util.Optional;

/** What a venue answers when asked for one order. */
public sealed interface VenueOrder {

  /**
   * It has or had the order.
   *
   * @param quantity what it is for, as the venue has it
   * @param price its limit, as the venue has it
   * @param fills of an order that has ended all, or none while the venue does not list them yet
   */
  record Found(
      String venueOrderId,
      Quantity quantity,
      Optional<Price> price,
      Status status,
      List<Fill> fills)
      implements VenueOrder {
    public Found {
      fills = List.copyOf(fills);
    }
  }

  /** It knows no such order, at this moment. */
  record NotFound() implements VenueOrder {}

  /** It cannot be asked now; that says nothing about the order. */
  record Unavailable(String cause) implements VenueOrder {}

  /** Where the order stands at the venue. */
  sealed interface Status {
    /** It rests, wholly or in part. */
    record Live() implements Status {}

    /** All of it traded. */
    record Filled() implements Status {}

    /** It is off the book. */
    record Cancelled(String cause) implements Status {}

    /** The venue refused it. */
    record Rejected(String code, String message) implements Status {}

    /** Its time in force ran out. */
    record Expired(String cause) implements Status {}
  }
}
