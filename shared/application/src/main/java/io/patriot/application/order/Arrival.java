package io.patriot.application.order;

import io.patriot.domain.order.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether an order in doubt may have reached its venue, after the venue was asked and knew none.
 */
enum Arrival {
  /** It may still be on its way: not being found proves nothing. */
  POSSIBLE,
  /** It is too late for it to arrive; a second look has to confirm that it did not. */
  UNLIKELY,
  /** The second look comes too soon after the first. */
  WAIT,
  /** Two looks, both late enough, did not find it. */
  IMPOSSIBLE;

  /**
   * A request may arrive this long after it was sent: the venue's window for a request's time (5
   * s), its own time-out (10 s), and the clocks' difference, rounded up.
   */
  static final Duration LATE_MAX = Duration.ofSeconds(20);

  static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  static Arrival of(List<RecordedEvent> history, Instant now) {
    Instant sentBefore = Instant.MAX;
    Instant missedAt = Instant.MAX;
    for (RecordedEvent recorded : history) {
      switch (recorded.event()) {
        case OrderEvent.Submitted(_, var deadline) -> {
          sentBefore = deadline;
          missedAt = Instant.MAX;
        }
        case OrderEvent.OutcomeUnknown _ -> sentBefore = earlier(sentBefore, recorded.at());
        case OrderEvent.NotFound _ -> missedAt = earlier(missedAt, recorded.at());
        default -> {}
      }
    }
    if (!missedAt.equals(Instant.MAX)) {
      return now.isBefore(missedAt.plus(BETWEEN_LOOKS)) ? WAIT : IMPOSSIBLE;
    }
    return now.isBefore(sentBefore.plus(LATE_MAX)) ? POSSIBLE : UNLIKELY;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
