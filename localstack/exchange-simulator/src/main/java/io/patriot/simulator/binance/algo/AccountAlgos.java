package io.patriot.simulator.binance.algo;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditional orders of one account: all that are open, and the newest that ended. */
public final class AccountAlgos {
  private static final int ENDED_KEPT_MAX = 2000;

  private final Map<Long, AlgoOrder> open = new LinkedHashMap<>();
  private final Map<Long, AlgoOrder> ended = new LinkedHashMap<>();

  void opened(AlgoOrder order) {
    open.put(order.id(), order);
  }

  void ended(AlgoOrder order) {
    open.remove(order.id());
    ended.put(order.id(), order);
    if (ended.size() > ENDED_KEPT_MAX) {
      ended.remove(ended.keySet().iterator().next());
    }
  }

  /** All that have not been triggered yet or are just being triggered. */
  public List<AlgoOrder> open() {
    return open.values().stream().filter(order -> order.status() != AlgoStatus.TRIGGERED).toList();
  }

  Stream<AlgoOrder> all() {
    return Stream.concat(ended.values().stream(), open.values().stream())
        .sorted(Comparator.comparingLong(AlgoOrder::id));
  }

  boolean hasOpen(String clientId) {
    return open().stream().anyMatch(order -> order.terms().clientId().equals(clientId));
  }

  /** The order of that number, or else the newest of that name. */
  Optional<AlgoOrder> find(Optional<Long> id, Optional<String> clientId) {
    return all()
        .filter(
            order ->
                id.isPresent()
                    ? order.id() == id.get()
                    : order.terms().clientId().equals(clientId.orElse("")))
        .reduce((_, newer) -> newer);
  }
}
