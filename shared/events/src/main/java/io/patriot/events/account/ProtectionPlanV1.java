package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.events.order.BracketV1;
import io.patriot.events.order.PositionSideV1;
import org.jspecify.annotations.Nullable;

/**
 * How a position is to be guarded, on the wire.
 *
 * @param id the entry that brought it along
 */
@Serdeable
public record ProtectionPlanV1(
    String symbol, @Nullable String positionSide, String id, BracketV1 bracket) {

  public static ProtectionPlanV1 of(Leg leg, ProtectionPlan plan) {
    return new ProtectionPlanV1(
        leg.symbol().value(),
        PositionSideV1.of(leg.positionSide()),
        plan.id().value(),
        BracketV1.of(plan.bracket()));
  }

  public Leg leg() {
    return new Leg(new Symbol(symbol), PositionSideV1.toDomain(positionSide));
  }

  public ProtectionPlan toDomain() {
    return new ProtectionPlan(new OrderId(id), bracket.toDomain());
  }
}
