package io.patriot.application.venue;

/** What a venue made of an order we sent, or were to send. */
public sealed interface PlacementResult {

  /** It has the order. */
  record Accepted(String venueOrderId) implements PlacementResult {}

  /** It will not have it. */
  record Rejected(String code, String message) implements PlacementResult {}

  /**
   * It will not have it, because the account holds its positions in another way than we know: as
   * one a market, or as long and short side by side.
   */
  record OtherPositionMode(String code, String message) implements PlacementResult {}

  /** It is certain that the venue never heard of it. */
  record NotSent(String why) implements PlacementResult {}

  /** It did not say, or not clearly. The order may exist; only asking can tell. */
  record Unknown(String cause) implements PlacementResult {}
}
