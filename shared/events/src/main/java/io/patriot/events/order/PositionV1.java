package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import org.jspecify.annotations.Nullable;

/**
 * A position on the wire.
 *
 * @param positionSide which of the market's positions, where there can be two
 */
@Serdeable
public record PositionV1(
    String symbol,
    String direction,
    String quantity,
    MoneyV1 cost,
    MoneyV1 realised,
    MoneyV1 fees,
    @Nullable String positionSide) {

  public static PositionV1 of(Position position) {
    return new PositionV1(
        position.symbol().value(),
        position.direction().name(),
        position.quantity().toString(),
        MoneyV1.of(position.cost()),
        MoneyV1.of(position.realised()),
        MoneyV1.of(position.fees()),
        PositionSideV1.of(position.positionSide()));
  }

  public Position toDomain() {
    return new Position(
        new Symbol(symbol),
        PositionSideV1.toDomain(positionSide),
        Direction.valueOf(direction),
        Quantity.of(quantity),
        cost.toDomain(),
        realised.toDomain(),
        fees.toDomain());
  }
}
