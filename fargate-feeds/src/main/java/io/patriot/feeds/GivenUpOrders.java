package io.patriot.feeds;

import io.patriot.application.order.TradingStore;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Orders that lay in the paper venue's queue until the platform had given them up. The account's
 * book counts them no more, so whatever they traded would be missing from what later orders may
 * take off.
 */
final class GivenUpOrders {
  /** No order is given up sooner: it may still be on its way to its venue. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

  private final TradingStore store;
  private final InstantSource clock;

  GivenUpOrders(TradingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether the platform has ended the order already; most come too soon for that to be asked. */
  boolean has(OrderIntent intent) {
    return clock.instant().isAfter(intent.requestedAt().plus(ON_ITS_WAY))
        && store.order(intent.account(), intent.orderId()).filter(Order::isFinished).isPresent();
  }
}
