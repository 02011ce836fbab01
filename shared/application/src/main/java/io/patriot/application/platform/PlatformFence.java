package io.patriot.application.platform;

import io.patriot.domain.order.OrderTerms;
import java.util.Optional;

/**
 * Stands between every order and its venue and asks the platform's switch. What only reduces is
 * never kept, so for that nothing is read.
 */
public final class PlatformFence {
  /** Why an order was not sent. */
  public static final String STOPPED = "the platform was stopped before it was sent";

  /** Why an order was not sent of which nobody could say whether it may be. */
  public static final String UNSEEN = "it could not be seen whether the platform is stopped";

  private final PlatformSwitches switches;

  public PlatformFence(PlatformSwitches switches) {
    this.switches = switches;
  }

  /**
   * Why an order must not leave at this very moment; nothing when it may. Who cannot read the
   * switch lets nothing leave that may open a position.
   */
  public Optional<String> keeps(OrderTerms terms) {
    if (terms.reduceOnly()) {
      return Optional.empty();
    }
    try {
      return switches.read().lets(terms) ? Optional.empty() : Optional.of(STOPPED);
    } catch (RuntimeException e) {
      return Optional.of(UNSEEN);
    }
  }
}
