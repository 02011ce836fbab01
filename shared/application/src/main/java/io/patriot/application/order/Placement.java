package io.patriot.application.order;

import io.patriot.domain.money.Money;
import io.patriot.domain.order.Executed;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;

/**
 * An approved order on its way to the sender, with all the sender needs, so that it reads nothing.
 *
 * @param orderVersion the version at which the order was approved
 * @param fence the account's fence at that moment; if it has risen since, the order is not sent
 */
public record Placement(OrderIntent intent, long orderVersion, long fence, Money reserved) {

  Order.Approved order() {
    return new Order.Approved(
        new Order.Head(intent, orderVersion), Executed.nothing(reserved.asset()), reserved);
  }
}
