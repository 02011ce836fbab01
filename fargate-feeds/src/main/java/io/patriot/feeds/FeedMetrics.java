package io.patriot.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.patriot.application.paper.PaperOrder;
import io.patriot.exchanges.binance.StreamState;

/** What operators can watch of the feeds, labelled by kind and outcome, never by person. */
final class FeedMetrics {
  private final MeterRegistry registry;

  FeedMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void state(StreamState state) {
    registry
        .counter(
            "patriot.feed.states", "venue", "binance", "state", state.getClass().getSimpleName())
        .increment();
  }

  void paperOrder(PaperOrder.State state) {
    registry
        .counter(
            "patriot.paper.orders", "venue", "paper", "outcome", state.getClass().getSimpleName())
        .increment();
  }

  /** Times how long an order takes from the queue until it is stored and reported. */
  void placing(Runnable work) {
    registry.timer("patriot.paper.place", "venue", "paper").record(work);
  }

  void watch(PriceWriter prices) {
    registry.gauge("patriot.feed.fresh.markets", prices, PriceWriter::freshMarkets);
  }
}
