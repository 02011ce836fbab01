package io.patriot.feeds;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Healthy while every watched market is in sync and fresh. */
@Singleton
final class MarketHealth extends AbstractHealthIndicator<Map<String, String>> {
  private final Feeds feeds;

  MarketHealth(Feeds feeds) {
    this.feeds = feeds;
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    var words = new TreeMap<String, String>();
    boolean allReady = true;
    for (var market : feeds.readiness().entrySet()) {
      words.put(market.getKey().value(), market.getValue() ? "in sync" : "not in sync or stale");
      allReady &= market.getValue();
    }
    healthStatus = allReady ? HealthStatus.UP : HealthStatus.DOWN;
    return words;
  }

  @Override
  protected String getName() {
    return "markets";
  }
}
