package io.patriot.trading;

import io.patriot.application.order.Reconcile;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.lambda.MessageHandler;

/**
 * Asks the venue what became of one order. Who doubts it asks several times, so one answer "not
 * yet" is no failure.
 */
final class ReconcileHandler implements MessageHandler<ReconcileRequestV1> {
  private final Reconcile reconcile;

  ReconcileHandler(Reconcile reconcile) {
    this.reconcile = reconcile;
  }

  @Override
  public Class<ReconcileRequestV1> messageType() {
    return ReconcileRequestV1.class;
  }

  @Override
  public void handle(ReconcileRequestV1 message) {
    var order = new OrderId(message.orderId());
    Facts.reconciled(
        order,
        reconcile.handle(
            AccountId.parse(message.account()), order, message.cause().toApplication()));
  }
}
