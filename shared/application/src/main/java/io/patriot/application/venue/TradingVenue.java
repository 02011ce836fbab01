package io.patriot.application.venue;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;

/**
 * A place where orders trade. Every call has a time limit and answers with an outcome; none throws
 * for what a network can do.
 *
 * <p>An order is known to the venue by its {@link OrderId}, which is its client order id.
 */
public interface TradingVenue {

  /** Sends an order once. It is never repeated below this call. */
  PlacementResult place(OrderIntent intent, int attempt, Cause cause);

  /** Asks the venue to take an order back; repeating it does no harm. */
  CancelResult cancel(OrderIntent order, Cause cause);

  /**
   * Asks the venue to change a resting limit order in place. Repeating it does no harm: the same
   * change twice is one.
   */
  AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause);

  /**
   * Whether an order id is used once for good, so that an order which arrives twice is still one.
   * Binance frees it when the order ends; there the id alone protects nothing.
   */
  boolean keepsOrderIds(AccountId account);

  /** What the venue knows of an order. */
  VenueOrder find(OrderIntent order);

  /** Whether the venue lists an order, under whatever name, among those that rest or wait. */
  Listing listed(OrderIntent order);
}
