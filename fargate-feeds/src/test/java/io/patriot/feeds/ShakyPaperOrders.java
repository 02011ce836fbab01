package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.InMemoryPaperOrders;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A store that fails when told: before it has written, or after, so that only the answer is lost.
 */
final class ShakyPaperOrders implements PaperOrders {
  final AtomicInteger failuresBefore = new AtomicInteger();
  final AtomicInteger lostAnswers = new AtomicInteger();

  /** So many changes come too late, because another process made one just before. */
  final AtomicInteger overtaken = new AtomicInteger();

  /** Happens once, while an order is being looked for. */
  final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  private final InMemoryPaperOrders orders;

  ShakyPaperOrders(InMemoryPaperOrders orders) {
    this.orders = orders;
  }

  @Override
  public long takeTurn() {
    return orders.takeTurn();
  }

  @Override
  public boolean isLast(long turn) {
    return orders.isLast(turn);
  }

  @Override
  public Added add(PaperOrder order, long turn) {
    failBefore();
    return answer(orders.add(order, turn));
  }

  @Override
  public boolean save(PaperOrder order) {
    failBefore();
    if (overtaken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return false;
    }
    return answer(orders.save(order));
  }

  @Override
  public Optional<PaperOrder> find(AccountId account, OrderId order) {
    meanwhile.getAndSet(() -> {}).run();
    return orders.find(account, order);
  }

  @Override
  public List<PaperOrder> unsettled(Symbol symbol) {
    return orders.unsettled(symbol);
  }

  private void failBefore() {
    if (failuresBefore.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("The store is away");
    }
  }

  private <T> T answer(T stored) {
    if (lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("The answer was lost");
    }
    return stored;
  }
}
