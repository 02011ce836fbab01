package io.patriot.trading;

import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.Reconcile;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.order.DenialReasonV1;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the trading functions write into the log: one line a fact, by name, with the order it is
 * about.
 */
final class Facts {
  private static final Logger LOG = LoggerFactory.getLogger("io.patriot.trading");
  private static final String ORDER_ID = "orderId";

  private Facts() {}

  static void decided(Order order) {
    if (order instanceof Order.Denied denied) {
      LOG.atInfo()
          .addKeyValue(ORDER_ID, order.id())
          .addKeyValue("code", DenialReasonV1.of(denied.reason()).code())
          .log("order.denied");
    } else {
      LOG.atInfo().addKeyValue(ORDER_ID, order.id()).log("order.approved");
    }
  }

  static void cancelAsked(OrderId order, CancelOrder.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order)
        .addKeyValue("outcome", outcome.getClass().getSimpleName())
        .log("order.cancel-asked");
  }

  static void executed(Order order) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order.id())
        .addKeyValue("state", order.getClass().getSimpleName())
        .addKeyValue("leaves", order.leaves())
        .log("order.execution-recorded");
  }

  static void reconciled(OrderId order, Reconcile.Outcome outcome) {
    LOG.atInfo()
        .addKeyValue(ORDER_ID, order)
        .addKeyValue("outcome", outcome)
        .log("order.reconciled");
  }
}
