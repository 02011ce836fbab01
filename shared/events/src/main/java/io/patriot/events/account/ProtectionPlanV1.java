package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.events.order.BracketV1;
import io.patriot.events.order.PositionSideV1;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a position is to be guarded, on the wire.
 *
 * @param id the entry that brought it along, or the stop that it began with
 * @param ladder how the stop follows the position, if it does
 */
@Serdeable
public record ProtectionPlanV1(
    String symbol,
    @Nullable String positionSide,
    String id,
    BracketV1 bracket,
    @Nullable LadderV1 ladder) {

  public static ProtectionPlanV1 of(Leg leg, ProtectionPlan plan) {
    return new ProtectionPlanV1(
        leg.symbol().value(),
        PositionSideV1.of(leg.positionSide()),
        plan.id().value(),
        BracketV1.of(plan.bracket()),
        plan.ladder().map(LadderV1::of).orElse(null));
  }

  public Leg leg() {
    return new Leg(new Symbol(symbol), PositionSideV1.toDomain(positionSide));
  }

  public ProtectionPlan toDomain() {
    return new ProtectionPlan(
        new OrderId(id), bracket.toDomain(), Optional.ofNullable(ladder).map(LadderV1::toDomain));
  }
}
