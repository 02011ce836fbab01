package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.market.Instrument;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders and trades of one account: all that are open, and the newest of those that ended. */
public final class AccountOrders {
  private static final int ENDED_KEPT_MAX = 5000;
  private static final int TRADES_KEPT_MAX = 5000;
  private static final long FORGOTTEN_UNFILLED_MS = Duration.ofDays(3).toMillis();
  private static final long FORGOTTEN_MS = Duration.ofDays(90).toMillis();

  private final Map<Long, Order> open = new LinkedHashMap<>();
  private final Map<Long, Order> ended = new LinkedHashMap<>();
  private final Map<String, Order> byClientId = new HashMap<>(); // the newest of that name
  private final Deque<OrderTrade> trades = new ArrayDeque<>();

  void opened(Order order) {
    open.put(order.id(), order);
    byClientId.put(order.terms().clientId(), order);
  }

  void ended(Order order) {
    open.remove(order.id());
    ended.put(order.id(), order);
    if (ended.size() > ENDED_KEPT_MAX) {
      Order oldest = ended.remove(ended.keySet().iterator().next());
      byClientId.remove(oldest.terms().clientId(), oldest);
    }
  }

  void traded(OrderTrade trade) {
    if (trades.size() == TRADES_KEPT_MAX) {
      trades.removeFirst();
    }
    trades.addLast(trade);
  }

  public List<Order> open() {
    return List.copyOf(open.values());
  }

  public Stream<Order> open(Instrument instrument) {
    return open().stream().filter(order -> order.instrument() == instrument);
  }

  /** All that are still told of, oldest first. */
  public Stream<Order> all(Instrument instrument, long nowMs) {
    return Stream.concat(ended.values().stream(), open.values().stream())
        .filter(order -> order.instrument() == instrument)
        .filter(order -> !isForgotten(order, nowMs))
        .sorted(Comparator.comparingLong(Order::id));
  }

  public Stream<OrderTrade> trades(Instrument instrument) {
    return trades.stream().filter(trade -> trade.order().instrument() == instrument);
  }

  boolean hasOpen(String clientId) {
    Order known = byClientId.get(clientId);
    return known != null && known.isOpen();
  }

  /** The order of that number, or else the newest of that name. */
  public Optional<Order> find(
      Instrument instrument, Optional<Long> id, Optional<String> clientId, long nowMs) {
    Order found =
        id.isPresent()
            ? open.getOrDefault(id.get(), ended.get(id.get()))
            : clientId.map(byClientId::get).orElse(null);
    return Optional.ofNullable(found)
        .filter(order -> order.instrument() == instrument)
        .filter(order -> !isForgotten(order, nowMs));
  }

  private static boolean isForgotten(Order order, long nowMs) {
    long ageMs = nowMs - order.createdMs();
    boolean untouched = !order.isOpen() && order.executed().signum() == 0;
    return ageMs > FORGOTTEN_MS || (untouched && ageMs > FORGOTTEN_UNFILLED_MS);
  }
}
