package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Placement;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.OrderIntentV1;

/** An approved order on its way to the sender. */
@Serdeable
public record PlacementV1(
    CauseV1 cause,
    OrderIntentV1 intent,
    int attempt,
    long orderVersion,
    long fence,
    MoneyV1 reserved)
    implements Message {

  public static PlacementV1 of(Placement placement, CauseV1 cause) {
    return new PlacementV1(
        cause,
        OrderIntentV1.of(placement.intent()),
        placement.attempt(),
        placement.orderVersion(),
        placement.fence(),
        MoneyV1.of(placement.reserved()));
  }

  public Placement toApplication() {
    return new Placement(intent.toDomain(), attempt, orderVersion, fence, reserved.toDomain());
  }
}
