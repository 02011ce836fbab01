package io.patriot.domain.order;

import java.util.List;

/**
 * Who took an order off its venue's book, as its history tells it: its owner and the platform ask
 * for it first, and a venue that is asked by nobody of us does it by itself.
 */
public final class TakenOff {
  private TakenOff() {}

  /**
   * Whether the venue cancelled it without being asked by its owner or by the platform; somebody
   * may have done it at the venue itself, which cannot be told apart.
   *
   * @param history all of it, oldest first
   */
  public static boolean byItsVenue(List<OrderEvent> history) {
    boolean ended = history.stream().anyMatch(OrderEvent.Cancelled.class::isInstance);
    boolean wasThere = history.stream().anyMatch(OrderEvent.Submitted.class::isInstance);
    boolean wasAsked = history.stream().anyMatch(OrderEvent.CancelRequested.class::isInstance);
    return ended && wasThere && !wasAsked;
  }
}
