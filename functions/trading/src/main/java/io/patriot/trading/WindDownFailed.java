package io.patriot.trading;

import io.patriot.application.order.WindDownAccount;
import io.patriot.domain.account.AccountId;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.events.message.WindDownV1;
import io.patriot.lambda.LastWord;

/** Tells the owner of a stopped account that looking at it fails here. */
record WindDownFailed(WindDownAccount windDown) implements LastWord<ReconcileRequestV1> {
  /** Between two tries lie minutes, and somebody sits before the chat. */
  private static final int PATIENCE = 2;

  @Override
  public int patience() {
    return PATIENCE;
  }

  @Override
  public void failed(ReconcileRequestV1 message) {
    WindDownV1 wanted = message.windDown();
    if (wanted != null) {
      windDown.failed(
          AccountId.parse(message.account()),
          wanted.toApplication(),
          message.cause().toApplication());
    }
  }
}
