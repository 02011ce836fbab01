package io.patriot.proof.check;

import io.patriot.application.order.OrderRecord;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;

/**
 * I10: every history is as it was written, and every verdict is reached again from what was kept
 * with it.
 */
final class DecisionsStand implements Check {
  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      findings.must(
          Invariant.I10,
          scene.isSealed(account),
          () -> account + ": its history is not as it was written");
      for (OrderId order : scene.orders(account).keySet()) {
        OrderRecord kept = scene.record(account, order);
        findings.must(
            Invariant.I10,
            kept.integrity() instanceof OrderRecord.Integrity.Whole,
            () -> account + ": the history of " + order + " is " + kept.integrity());
        findings.must(
            Invariant.I10,
            stands(kept.judgedAgain()),
            () -> account + ": " + order + " would be judged otherwise from " + kept.decided());
      }
    }
  }

  private static boolean stands(OrderRecord.Again again) {
    return switch (again) {
      case SAME, NOTHING_KEPT -> true;
      case DIFFERENT, RULES_CHANGED -> false;
    };
  }
}
