package io.patriot.exchanges.venue;

import java.time.Duration;

/**
 * What is known after an order was sent, or was to be sent: the venue has it, will not have it,
 * never heard of it, or nobody can say.
 */
public sealed interface Placed<T> {
  /** The venue has the order and says this of it. */
  record Accepted<T>(T order) implements Placed<T> {}

  /** The venue answered that it does not take the order, with its own code and words. */
  record Rejected<T>(String code, String message) implements Placed<T> {}

  /**
   * It is certain that the venue never heard the call.
   *
   * @param retryAfter before this has passed another try is useless or harmful
   */
  record NotSent<T>(Reason reason, String detail, Duration retryAfter) implements Placed<T> {}

  /** The order may exist; only asking for it can tell. */
  record Unknown<T>(String cause) implements Placed<T> {}

  /** Why a call was not sent. */
  enum Reason {
    /** The venue told this address or this account to stay away. */
    CLOSED,
    /** Our own share of the venue's limits is used up. */
    OVER_BUDGET,
    /** No connection came about. */
    NOT_CONNECTED
  }
}
