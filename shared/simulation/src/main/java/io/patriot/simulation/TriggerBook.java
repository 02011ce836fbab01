package io.patriot.simulation;

import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TriggerSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The conditional orders of one market and the prices they wait for.
 *
 * <p>Orders at a fixed price are sorted by it, so a price that reaches none of them costs two
 * comparisons; only trailing stops are looked at one by one. What one price reaches comes out in
 * the order it came in.
 */
public final class TriggerBook {
  private final Map<OrderId, Entry> byId = new LinkedHashMap<>();
  private final Map<TriggerSource, Watch> bySource = new EnumMap<>(TriggerSource.class);
  private long entries;

  private record Entry(long number, TriggerSource source, Trigger trigger) {}

  /** What waits for prices of one source. */
  private static final class Watch {
    private final NavigableMap<BigDecimal, Set<OrderId>> rising = new TreeMap<>();
    private final NavigableMap<BigDecimal, Set<OrderId>> falling = new TreeMap<>();
    private final Map<OrderId, TrailingTrigger> trailing = new LinkedHashMap<>();

    private NavigableMap<BigDecimal, Set<OrderId>> levels(PriceTrigger trigger) {
      return trigger.rising() ? rising : falling;
    }

    private boolean isEmpty() {
      return rising.isEmpty() && falling.isEmpty() && trailing.isEmpty();
    }
  }

  public TriggerBook() {
    for (TriggerSource source : TriggerSource.values()) {
      bySource.put(source, new Watch());
    }
  }

  /** Has an order wait. */
  public void add(OrderId id, TriggerSource source, Trigger trigger) {
    if (byId.putIfAbsent(id, new Entry(entries++, source, trigger)) != null) {
      throw new IllegalArgumentException("Waits already: " + id);
    }
    switch (trigger) {
      case PriceTrigger price ->
          watch(source)
              .levels(price)
              .computeIfAbsent(price.level(), _ -> new LinkedHashSet<>())
              .add(id);
      case TrailingTrigger trailing -> watch(source).trailing.put(id, trailing);
    }
  }

  /** An order waits no more; false when it did not wait. */
  public boolean remove(OrderId id) {
    Entry entry = byId.remove(id);
    if (entry == null) {
      return false;
    }
    Watch watch = watch(entry.source());
    switch (entry.trigger()) {
      case PriceTrigger price ->
          watch
              .levels(price)
              .computeIfPresent(
                  price.level(),
                  (_, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                  });
      case TrailingTrigger _ -> watch.trailing.remove(id);
    }
    return true;
  }

  /** Whether any order watches this price. */
  public boolean watches(TriggerSource source) {
    return !watch(source).isEmpty();
  }

  /** The next price: the orders that waited for it, which wait no more. */
  public List<OrderId> reachedAt(TriggerSource source, BigDecimal price) {
    Watch watch = watch(source);
    if (watch.isEmpty()) {
      return List.of();
    }
    var reached = new ArrayList<OrderId>();
    if (!watch.rising.isEmpty() && watch.rising.firstKey().compareTo(price) <= 0) {
      watch.rising.headMap(price, true).values().forEach(reached::addAll);
    }
    if (!watch.falling.isEmpty() && watch.falling.lastKey().compareTo(price) >= 0) {
      watch.falling.tailMap(price, true).values().forEach(reached::addAll);
    }
    watch.trailing.forEach(
        (id, trailing) -> {
          if (trailing.isReachedAt(price)) {
            reached.add(id);
          }
        });
    reached.sort(Comparator.comparingLong(id -> entry(id).number()));
    reached.forEach(this::remove);
    return reached;
  }

  private Entry entry(OrderId id) {
    Entry entry = byId.get(id);
    if (entry == null) {
      throw new IllegalStateException("Does not wait: " + id);
    }
    return entry;
  }

  private Watch watch(TriggerSource source) {
    Watch watch = bySource.get(source);
    if (watch == null) {
      throw new IllegalStateException("Every source has its watch");
    }
    return watch;
  }
}
