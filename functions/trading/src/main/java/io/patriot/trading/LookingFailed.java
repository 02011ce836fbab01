package io.patriot.trading;

import io.patriot.domain.account.AccountId;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.lambda.LastWord;

/** Tells who waits for an account to be cleared that looking at it fails here. */
record LookingFailed(LookingAfter after) implements LastWord<ReconcileRequestV1> {
  /** Between two tries lie minutes, and somebody sits before the chat. */
  private static final int PATIENCE = 2;

  @Override
  public int patience() {
    return PATIENCE;
  }

  @Override
  public void failed(ReconcileRequestV1 message) {
    message
        .look()
        .ifPresent(
            look ->
                after.failed(
                    AccountId.parse(message.account()), look, message.cause().toApplication()));
  }
}
