package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.order.Order;
import java.time.Duration;
import java.util.List;

/**
 * Orders that ended by our own conclusion and not by a venue's word. Should one live at its venue
 * all the same, nobody expects it to trade: it is looked for a few times more, and taken back.
 */
final class GivenUp {
  static final String NEVER_RECEIVED = "the venue never received it";
  static final String STOPPED = "trading was stopped before the venue received it";
  static final String FORGOTTEN = "no longer at the venue";

  /** Who asks for it back then. */
  static final String TAKEN_BACK_BY = "the platform, which had given it up";

  private static final List<String> WHY = List.of(NEVER_RECEIVED, STOPPED, FORGOTTEN);

  private static final List<Duration> LOOKS =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2));

  private GivenUp() {}

  static boolean is(String why) {
    return WHY.contains(why);
  }

  static void askLater(ReconcileRequests requests, Order order, Cause cause) {
    for (Duration delay : LOOKS) {
      requests.send(order.intent().account(), order.id(), delay, cause);
    }
  }
}
