package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A part of an order, or all that was left, traded; with the position it made and what it gained
 * before fees.
 */
@Serdeable
public record OrderFilledV1(
    String symbol, String side, FillV1 fill, String leaves, PositionV1 position, MoneyV1 gain) {}
