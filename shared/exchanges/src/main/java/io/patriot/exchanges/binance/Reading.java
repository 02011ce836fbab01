package io.patriot.exchanges.binance;

import java.time.Duration;
import java.util.function.Function;

/** What came of asking the venue for something: the thing, its refusal, or no use in asking now. */
public sealed interface Reading<T> {

  /**
   * The venue's answer.
   *
   * @param usedWeight what this minute has cost our address so far, as the venue counts
   */
  record Read<T>(T value, int usedWeight) implements Reading<T> {}

  /** The venue understood and said no, with its own code and words. */
  record VenueError<T>(int status, int code, String message) implements Reading<T> {}

  /**
   * There is no answer to be had at the moment.
   *
   * @param retryAfter before this has passed another try is useless or harmful
   */
  record Unavailable<T>(Reason reason, String detail, Duration retryAfter) implements Reading<T> {}

  /** Why there is no answer. */
  enum Reason {
    /** The network failed or the venue did not answer in time. */
    NO_ANSWER(true),
    /** The venue answers that it cannot. */
    VENUE_DOWN(true),
    /** The venue told us to back off, or has shut our address out. */
    RATE_LIMITED(false),
    /** Our own share of the venue's weight is used up for this minute. */
    OVER_BUDGET(false),
    /** Too many of the last calls failed; we let the venue rest. */
    CIRCUIT_OPEN(false),
    /** An answer came that is not what the documentation promises. */
    GARBLED(false);

    private final boolean worthRepeating;

    Reason(boolean worthRepeating) {
      this.worthRepeating = worthRepeating;
    }

    boolean worthRepeating() {
      return worthRepeating;
    }
  }

  /** The same outcome, with the value seen through a function. */
  default <R> Reading<R> map(Function<T, R> function) {
    return switch (this) {
      case Read<T>(T value, int usedWeight) -> new Read<>(function.apply(value), usedWeight);
      case VenueError<T>(int status, int code, String message) ->
          new VenueError<>(status, code, message);
      case Unavailable<T>(Reason reason, String detail, Duration retryAfter) ->
          new Unavailable<>(reason, detail, retryAfter);
    };
  }
}
