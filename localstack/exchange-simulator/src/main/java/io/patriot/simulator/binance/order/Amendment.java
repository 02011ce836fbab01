package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;

/** What a changed order must pass; an order whose change is refused stays as it is. */
final class Amendment {
  private static final int AMENDMENTS_MAX = 10_000;

  private final OrderChecks checks;

  Amendment(OrderChecks checks) {
    this.checks = checks;
  }

  void check(Order order, NewOrder terms) {
    if (terms.kind() != OrderKind.LIMIT) {
      throw Refusal.of(-5025, "Only limit order is supported.").now();
    }
    NewOrder before = order.terms();
    if (before.price().compareTo(terms.price()) == 0
        && before.quantity().compareTo(terms.quantity()) == 0) {
      throw Refusal.of(-5027, "No need to modify the order.").now();
    }
    if (order.amendments() >= AMENDMENTS_MAX - 1) {
      throw Refusal.of(-5026, "Exceed maximum modify order limit.").now();
    }
    checks.filters(terms);
    BigDecimal worth = terms.price().multiply(terms.quantity());
    if (!terms.closes() && !Filters.isWorthEnough(terms.instrument(), worth)) {
      throw Refusal.of(
              -5029,
              "Order's notional must be no smaller than "
                  + terms.instrument().limits().minNotionalUsdt())
          .now();
    }
    margin(order, terms);
  }

  /** The order's own claim must not stand beside what takes its place. */
  private void margin(Order order, NewOrder terms) {
    BigDecimal left = terms.quantity().subtract(order.executed());
    if (left.signum() <= 0) {
      return;
    }
    order.account().release(order.id());
    try {
      checks.margin(order.account(), terms, left);
    } finally {
      order.account().claim(order.id(), order);
    }
  }
}
