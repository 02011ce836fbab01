package io.patriot.application.digest;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import java.time.Instant;

/**
 * Tells somebody how they stand, once a day. One that could not be told in time is told late, and
 * the days that were missed meanwhile are left out.
 */
public final class TellDigest {
  private static final String ACTOR = "system:digests";

  private final Digests digests;
  private final DrawUpDigest drawUp;

  public TellDigest(Digests digests, DrawUpDigest drawUp) {
    this.digests = digests;
    this.drawUp = drawUp;
  }

  /** Whether it was told now; false when somebody else told it, or it is wanted otherwise. */
  public boolean handle(DueDigest due, Instant now) {
    String name = "digest:" + due.at().toEpochMilli();
    var correlation = CorrelationId.of(due.at(), due.person().toString().hashCode());
    return digests.tell(
        due,
        due.time().next(now),
        new OutcomeStep(
            OpenPaperAccount.accountOf(due.person()),
            name,
            new AccountOutcome.DigestDrawn(drawUp.handle(due.person(), now)),
            new Cause(correlation, name, ACTOR),
            now));
  }
}
