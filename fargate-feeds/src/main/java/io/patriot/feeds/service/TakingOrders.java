package io.patriot.feeds.service;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alive while paper orders are taken from their queue. A market that is silent does not count here:
 * a new process would hear no more of it.
 */
@Singleton
@Liveness
@Requires(env = FeedsService.ENVIRONMENT)
final class TakingOrders extends AbstractHealthIndicator<Map<String, String>> {
  private volatile @Nullable PaperQueue queue;

  void watch(PaperQueue one) {
    queue = one;
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    PaperQueue one = queue;
    boolean taking = one != null && one.isListening();
    healthStatus = taking ? HealthStatus.UP : HealthStatus.DOWN;
    return Map.of("paper-orders", taking ? "taken" : "not taken");
  }

  @Override
  protected String getName() {
    return "queue";
  }
}
