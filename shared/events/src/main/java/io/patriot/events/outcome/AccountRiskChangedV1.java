package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.risk.Halving;
import io.patriot.application.setting.AccountOutcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the watch over an account's risk found, or did.
 *
 * @param changes what began, got worse or ended
 * @param halving UNDER_WAY, DONE, LEFT or STOPPED, when it is news how far the taking off of half
 *     of the exposure has come
 */
@Serdeable
public record AccountRiskChangedV1(List<RiskChangeV1> changes, @Nullable String halving) {

  static AccountRiskChangedV1 of(AccountOutcome.RiskChanged changed) {
    return new AccountRiskChangedV1(
        changed.changes().stream().map(RiskChangeV1::of).toList(),
        changed.halving().map(Halving.Stage::name).orElse(null));
  }

  public AccountOutcome.RiskChanged toApplication() {
    return new AccountOutcome.RiskChanged(
        changes.stream().map(RiskChangeV1::toApplication).toList(),
        Optional.ofNullable(halving).map(Halving.Stage::valueOf));
  }
}
