package io.patriot.exchanges.http;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What came of a call to a venue: an answer of any status, or none. */
public sealed interface HttpOutcome {

  /**
   * The venue answered.
   *
   * @param headers by name, in any case; the first value where there are several
   */
  record Answer(int status, Map<String, String> headers, String body) implements HttpOutcome {
    public Answer {
      var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      byName.putAll(headers);
      headers = byName;
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** The header as a whole number, or empty when it is absent or something else. */
    public OptionalInt wholeNumber(String name) {
      try {
        return header(name).stream().mapToInt(Integer::parseInt).findFirst();
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }

    @Override
    public String toString() {
      return "Answer[status=" + status + ", chars=" + body.length() + "]";
    }
  }

  /** Nobody answered; whether the venue heard the call depends on the cause. */
  record NoAnswer(Cause cause, String detail) implements HttpOutcome {}

  /** Why there was no answer. */
  enum Cause {
    /** No connection came about, so the venue cannot have heard the call. */
    NOT_CONNECTED(false),
    TIMED_OUT(true),
    CONNECTION_BROKE(true),
    ANSWER_TOO_LARGE(true),
    /** Our own thread was told to stop. */
    INTERRUPTED(true);

    private final boolean mayHaveArrived;

    Cause(boolean mayHaveArrived) {
      this.mayHaveArrived = mayHaveArrived;
    }

    /** False only where it is sure that the venue never saw the call. */
    public boolean mayHaveArrived() {
      return mayHaveArrived;
    }
  }
}
