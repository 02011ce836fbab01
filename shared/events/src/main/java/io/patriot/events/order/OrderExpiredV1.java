package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** An order's time ran out. */
@Serdeable
public record OrderExpiredV1(String symbol, String cause) {}
