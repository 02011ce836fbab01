package io.patriot.simulation;

import io.patriot.domain.order.OrderType;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resting orders that are taken off at a moment, the earliest first. */
final class Deadlines {
  private final TreeMap<Instant, Set<WorkingOrder>> byMoment = new TreeMap<>();

  void add(WorkingOrder order) {
    if (order.order.terms().type() instanceof OrderType.LimitUntil(var _, var goodTill)) {
      byMoment.computeIfAbsent(goodTill, _ -> new LinkedHashSet<>()).add(order);
    }
  }

  void remove(WorkingOrder order) {
    if (order.order.terms().type() instanceof OrderType.LimitUntil(var _, var goodTill)) {
      byMoment.computeIfPresent(
          goodTill,
          (_, orders) -> {
            orders.remove(order);
            return orders.isEmpty() ? null : orders;
          });
    }
  }

  /** An order whose moment has come, if there is one. */
  @Nullable WorkingOrder due(Instant now) {
    return byMoment.isEmpty() || byMoment.firstKey().isAfter(now)
        ? null
        : byMoment.firstEntry().getValue().iterator().next();
  }
}
