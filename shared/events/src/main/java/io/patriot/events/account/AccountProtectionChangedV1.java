package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.position.Leg;
import io.patriot.events.order.PositionSideV1;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A position is guarded otherwise from now on, or no longer.
 *
 * @param plan how; nothing when no longer
 * @param before how it was until then
 */
@Serdeable
public record AccountProtectionChangedV1(
    String symbol,
    @Nullable String positionSide,
    @Nullable ProtectionPlanV1 plan,
    String reason,
    @Nullable ProtectionPlanV1 before) {

  public static AccountProtectionChangedV1 of(AccountEvent.ProtectionChanged event) {
    return written(event, null);
  }

  static AccountProtectionChangedV1 of(AccountEvent.ProtectionChanged event, AccountBook book) {
    return written(
        event,
        book.plans()
            .of(event.leg())
            .map(plan -> ProtectionPlanV1.of(event.leg(), plan))
            .orElse(null));
  }

  private static AccountProtectionChangedV1 written(
      AccountEvent.ProtectionChanged event, @Nullable ProtectionPlanV1 before) {
    return new AccountProtectionChangedV1(
        event.leg().symbol().value(),
        PositionSideV1.of(event.leg().positionSide()),
        event.plan().map(plan -> ProtectionPlanV1.of(event.leg(), plan)).orElse(null),
        event.reason(),
        before);
  }

  /** Whether a way out is gone that has not done its work. */
  public boolean takesAway() {
    if (reason.equals(AccountEvent.ProtectionChanged.REACHED)) {
      return false;
    }
    return plan == null
        || before == null
        || (before.bracket().stop() != null && plan.bracket().stop() == null)
        || before.bracket().targetCount() > plan.bracket().targetCount();
  }

  public AccountEvent.ProtectionChanged toDomain() {
    return new AccountEvent.ProtectionChanged(
        new Leg(new Symbol(symbol), PositionSideV1.toDomain(positionSide)),
        Optional.ofNullable(plan).map(ProtectionPlanV1::toDomain),
        reason);
  }
}
