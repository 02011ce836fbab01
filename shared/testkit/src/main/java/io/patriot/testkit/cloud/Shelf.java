package io.patriot.testkit.cloud;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Items by partition, and in order inside each. */
final class Shelf {
  private final Map<Scalar, NavigableMap<Slot, Row>> partitions = new LinkedHashMap<>();

  @Nullable Row find(Scalar hash, Slot slot) {
    NavigableMap<Slot, Row> partition = partitions.get(hash);
    return partition == null ? null : partition.get(slot);
  }

  NavigableMap<Slot, Row> partition(Scalar hash) {
    NavigableMap<Slot, Row> partition = partitions.get(hash);
    return partition == null ? Collections.emptyNavigableMap() : partition;
  }

  Iterable<Scalar> hashes() {
    return partitions.keySet();
  }

  void put(Scalar hash, Slot slot, Row row) {
    partitions.computeIfAbsent(hash, _ -> new TreeMap<>()).put(slot, row);
  }

  void remove(Scalar hash, Slot slot) {
    NavigableMap<Slot, Row> partition = partitions.get(hash);
    if (partition != null && partition.remove(slot) != null && partition.isEmpty()) {
      partitions.remove(hash);
    }
  }

  Shelf copy() {
    var copy = new Shelf();
    partitions.forEach((hash, rows) -> copy.partitions.put(hash, new TreeMap<>(rows)));
    return copy;
  }
}
