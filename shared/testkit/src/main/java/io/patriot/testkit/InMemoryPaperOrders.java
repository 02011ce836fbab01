package io.patriot.testkit;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The paper venue's record in memory. */
public final class InMemoryPaperOrders implements PaperOrders {
  private final Map<OrderId, PaperOrder> orders = new TreeMap<>();

  private long lastTurn;

  @Override
  public synchronized long takeTurn() {
    return ++lastTurn;
  }

  @Override
  public synchronized boolean isLast(long turn) {
    return turn == lastTurn;
  }

  @Override
  public synchronized Added add(PaperOrder order, long turn) {
    if (!isLast(turn)) {
      return Added.REPLACED;
    }
    return orders.putIfAbsent(order.id(), order) == null ? Added.ADDED : Added.WAS_THERE;
  }

  @Override
  public synchronized boolean save(PaperOrder order) {
    PaperOrder stored = orders.get(order.id());
    if (stored == null || order.version() != stored.version() + 1) {
      return false;
    }
    orders.put(order.id(), order);
    return true;
  }

  @Override
  public synchronized Optional<PaperOrder> find(AccountId account, OrderId order) {
    return Optional.ofNullable(orders.get(order))
        .filter(found -> found.intent().account().equals(account));
  }

  @Override
  public synchronized List<PaperOrder> unsettled(Symbol symbol) {
    return orders.values().stream()
        .filter(order -> !order.settled() && order.intent().symbol().equals(symbol))
        .toList();
  }
}
