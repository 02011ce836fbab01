package io.patriot.application.alert;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.Sighting;
import java.time.Instant;
import java.util.Optional;

/** Tells the owner of an alert what they waited for, once, and ends it or has it rest. */
public final class FireAlert {
  private static final String ACTOR = "system:alerts";

  private final PriceAlerts alerts;

  public FireAlert(PriceAlerts alerts) {
    this.alerts = alerts;
  }

  /**
   * @param seen what the market did
   * @param unseen the minute in which it did, when nobody looked then
   * @return whether it was told now; false when it had ended before
   */
  public boolean handle(PriceAlert alert, Sighting seen, Optional<Instant> unseen, Instant now) {
    String name = "alert:" + alert.name().id() + ":" + alert.armedAt().toEpochMilli();
    // The name of the request is the alert's own, so each alert is a message of its own.
    var correlation = CorrelationId.of(alert.armedAt(), alert.name().toString().hashCode());
    Optional<PriceAlert> after = alert.afterTold(now);
    return alerts.fire(
        alert,
        after,
        new OutcomeStep(
            OpenPaperAccount.accountOf(alert.name().owner()),
            name,
            new AccountOutcome.AlertFired(
                alert.name().id(),
                alert.symbol(),
                alert.condition(),
                seen,
                unseen,
                alert.note(),
                after.map(PriceAlert::armedAt)),
            new Cause(correlation, name, ACTOR),
            now));
  }
}
