package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Closing;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;

/** A position as it was when it was to be closed. */
@Serdeable
public record HeldV1(String symbol, String positionSide, String direction, String quantity) {
  static HeldV1 of(Closing.Held held) {
    return new HeldV1(
        held.leg().symbol().value(),
        held.leg().positionSide().name(),
        held.direction().name(),
        held.quantity().toString());
  }

  Closing.Held toApplication() {
    return new Closing.Held(
        new Leg(new Symbol(symbol), PositionSide.valueOf(positionSide)),
        Direction.valueOf(direction),
        Quantity.of(quantity));
  }
}
