package io.patriot.domain.protection;

import io.patriot.domain.order.OrderId;

/**
 * An order that was placed to guard a position.
 *
 * @param plan the plan that asked for it
 */
public record Guard(OrderId plan, GuardPart part) implements Protection {}
