package io.patriot.simulator.line;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.util.Optional;

/** What becomes of a call between a driver and the exchange. */
@FunctionalInterface
public interface HttpRoad {
  /**
   * Every call arrives at once and its answer comes back; a call whose answer the exchange holds
   * back has timed out.
   */
  HttpRoad STRAIGHT = (_, request) -> outcomeOf(request.arrive());

  /** A request on its way. */
  @FunctionalInterface
  interface Travelling {
    /**
     * It reaches the exchange now, as often as this is called, also after the driver has been told
     * something else; absent when the answer does not come at once.
     */
    Optional<Answer> arrive();
  }

  /** Decides what the driver is told; it waits for that and for nothing else. */
  HttpOutcome carry(HttpCall call, Travelling request);

  /** What a driver hears when an answer comes back whole, or does not come. */
  static HttpOutcome outcomeOf(Optional<Answer> answer) {
    return answer.<HttpOutcome>map(come -> come).orElseGet(HttpRoad::timedOut);
  }

  /** The call took all the time it had; whether the exchange heard it, the driver cannot know. */
  static HttpOutcome timedOut() {
    return new NoAnswer(Cause.TIMED_OUT, "no answer in time");
  }

  /** No connection came about: the driver knows that the exchange has not heard the call. */
  static HttpOutcome notConnected() {
    return new NoAnswer(Cause.NOT_CONNECTED, "connection refused");
  }
}
