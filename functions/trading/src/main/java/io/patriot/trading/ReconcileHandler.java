package io.patriot.trading;

import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.lambda.MessageHandler;
import java.time.Duration;

/**
 * Asks the venue what became of one order, or compares a whole account with it. Who doubts it asks
 * several times, so one answer "not yet" is no failure.
 */
final class ReconcileHandler implements MessageHandler<ReconcileRequestV1> {
  /** How far back trades are looked for; what the stream missed is found well within. */
  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private final Reconcile reconcile;
  private final ReconcileAccount reconcileAccount;

  ReconcileHandler(Reconcile reconcile, ReconcileAccount reconcileAccount) {
    this.reconcile = reconcile;
    this.reconcileAccount = reconcileAccount;
  }

  @Override
  public Class<ReconcileRequestV1> messageType() {
    return ReconcileRequestV1.class;
  }

  @Override
  public void handle(ReconcileRequestV1 message) {
    AccountId account = AccountId.parse(message.account());
    Cause cause = message.cause().toApplication();
    String id = message.orderId();
    if (id == null) {
      Facts.compared(account, reconcileAccount.handle(account, LOOK_BACK, cause));
    } else {
      var order = new OrderId(id);
      Facts.reconciled(order, reconcile.handle(account, order, cause));
    }
  }
}
