package io.patriot.domain.alert;

import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.money.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Alerts sorted by their prices, and since when what happens counts for each. */
final class Levels {
  private final NavigableMap<Price, Map<AlertName, Kept>> rising = new TreeMap<>();
  private final NavigableMap<Price, Map<AlertName, Kept>> falling = new TreeMap<>();

  void add(Kept kept) {
    of(kept.at().way())
        .computeIfAbsent(kept.at().level(), _ -> new LinkedHashMap<>())
        .put(kept.alert().name(), kept);
  }

  void remove(Kept kept) {
    of(kept.at().way())
        .computeIfPresent(
            kept.at().level(),
            (_, there) -> {
              there.remove(kept.alert().name());
              return there.isEmpty() ? null : there;
            });
  }

  /** Those that a market between two prices reaches. */
  List<Kept> reached(Price low, Price high) {
    var found = new ArrayList<Kept>();
    if (!rising.isEmpty() && !rising.firstKey().isAbove(high)) {
      addAll(found, rising.headMap(high, true).values());
    }
    if (!falling.isEmpty() && !falling.lastKey().isBelow(low)) {
      addAll(found, falling.tailMap(low, true).values());
    }
    return found;
  }

  /** Those on whose other side a market between two prices is. */
  List<Kept> left(Price low, Price high) {
    var found = new ArrayList<Kept>();
    if (!rising.isEmpty() && rising.lastKey().isAbove(low)) {
      addAll(found, rising.tailMap(low, false).values());
    }
    if (!falling.isEmpty() && falling.firstKey().isBelow(high)) {
      addAll(found, falling.headMap(high, false).values());
    }
    return found;
  }

  private static void addAll(List<Kept> found, Collection<Map<AlertName, Kept>> levels) {
    levels.forEach(level -> found.addAll(level.values()));
  }

  private NavigableMap<Price, Map<AlertName, Kept>> of(Way way) {
    return way == Way.RISING ? rising : falling;
  }
}
