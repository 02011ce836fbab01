package io.patriot.proof.plant;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bugs of whoever keeps the paper venue's orders. */
final class PaperBugs {
  private PaperBugs() {}

  /** What waits for its trigger stands in one machine's memory and nowhere else. */
  static PaperOrders stopsInMemory(PaperOrders orders) {
    Map<OrderId, PaperOrder> memory = new TreeMap<>();
    return new PaperOrders() {
      private long turn;

      @Override
      public long takeTurn() {
        turn = orders.takeTurn();
        return turn;
      }

      @Override
      public boolean isLast(long asked) {
        return orders.isLast(asked);
      }

      @Override
      public Added add(PaperOrder order, long asked) {
        if (!order.waitsForTrigger()) {
          return orders.add(order, asked);
        }
        return memory.putIfAbsent(order.id(), order) == null ? Added.ADDED : Added.WAS_THERE;
      }

      @Override
      public boolean save(PaperOrder order) {
        if (!memory.containsKey(order.id())) {
          return orders.save(order);
        }
        if (order.waitsForTrigger()) {
          memory.put(order.id(), order);
          return true;
        }
        memory.remove(order.id());
        return orders.add(order, turn) == Added.ADDED;
      }

      @Override
      public Optional<PaperOrder> find(AccountId account, OrderId order) {
        return Optional.ofNullable(memory.get(order)).or(() -> orders.find(account, order));
      }

      @Override
      public List<PaperOrder> unsettled(Symbol symbol) {
        var all = new ArrayList<>(orders.unsettled(symbol));
        memory.values().stream()
            .filter(order -> order.intent().symbol().equals(symbol))
            .forEach(all::add);
        return all;
      }
    };
  }
}
