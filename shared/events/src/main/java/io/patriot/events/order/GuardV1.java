package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;

/**
 * Which way out of a position an order guards, on the wire.
 *
 * @param plan the plan that asked for it, by the entry that brought it along
 * @param part STOP, TARGET or EXIT
 */
@Serdeable
public record GuardV1(String plan, String part) {

  public static GuardV1 of(Guard guard) {
    return new GuardV1(guard.plan().value(), guard.part().name());
  }

  public Guard toDomain() {
    return new Guard(new OrderId(plan), GuardPart.valueOf(part));
  }
}
