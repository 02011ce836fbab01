package io.patriot.application.venue;

/** What a venue made of a request to change an order where it rests. */
public sealed interface AmendResult {

  /** It is changed. */
  record Amended() implements AmendResult {}

  /** It has been asked for certain; what comes of it is reported like any execution. */
  record Requested() implements AmendResult {}

  /** It stays as it was. */
  record Rejected(String code, String message) implements AmendResult {}

  /** It did not say; only asking for the order can tell. */
  record Unknown(String cause) implements AmendResult {}
}
