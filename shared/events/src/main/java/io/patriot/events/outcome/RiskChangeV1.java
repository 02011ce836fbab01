package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.risk.RiskChange;

/**
 * One bound that an account does not keep, or keeps again.
 *
 * @param what BEGAN, GOT_WORSE or ENDED
 */
@Serdeable
public record RiskChangeV1(String what, BreachV1 breach) {

  static RiskChangeV1 of(RiskChange change) {
    return new RiskChangeV1(change.what().name(), BreachV1.of(change.breach()));
  }

  RiskChange toApplication() {
    return new RiskChange(RiskChange.What.valueOf(what), breach.toApplication());
  }
}
