package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;

/** One thing that must be true; it is told what happens as it happens, and looks again at rest. */
interface Check {
  /** An event of an account or an order was stored. */
  default void stored(Stored event, Findings findings) {}

  /**
   * A venue took an order.
   *
   * @param ofThatName every order that the venue took under the same name of the account, this one
   *     too
   */
  default void accepted(VenueOrder order, List<VenueOrder> ofThatName, Findings findings) {}

  /** A venue made a trade. */
  default void traded(VenueTrade trade, Findings findings) {}

  /** The bus has an event. */
  default void published(String event, Findings findings) {}

  /** What waited to be published waits no more. */
  default void struckOff(List<String> events, Findings findings) {}

  /** A machine that works on a message touches something of somebody's. */
  default void touched(String machine, String message, String tenant, Findings findings) {}

  /** The platform's switch was turned. */
  default void platformTurned(boolean isActive) {}

  /**
   * By what is kept of it, a stop of the platform is done.
   *
   * @param mayOpen what may open something and waits at a venue at this moment
   */
  default void platformDone(long stop, Map<AccountId, List<OrderId>> mayOpen, Findings findings) {}

  /** Everything has had its time. */
  default void atRest(Scene scene, Findings findings) {}
}
