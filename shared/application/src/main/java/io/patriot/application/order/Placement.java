package io.patriot.application.order;

import io.patriot.domain.money.Money;
import io.patriot.domain.order.Executed;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;

/**
 * An approved order on its way to the sender, with all the sender needs, so that it reads nothing.
 *
 * @param attempt 1 for the first sending; a higher one is for an order that was sent before and
 *     certainly never arrived
 * @param orderVersion the version at which the order may be sent
 * @param fence the account's fence at that moment; if it has risen since, the order is not sent
 */
public record Placement(
    OrderIntent intent, int attempt, long orderVersion, long fence, Money reserved) {
  public static final int FIRST_ATTEMPT = 1;

  /** The order as it was when it might be sent. */
  Order order() {
    var head = new Order.Head(intent, orderVersion);
    Executed nothing = Executed.nothing(reserved.asset());
    return attempt == FIRST_ATTEMPT
        ? new Order.Approved(head, nothing, reserved)
        : new Order.Unknown(head, nothing, attempt - 1, "it never arrived");
  }
}
