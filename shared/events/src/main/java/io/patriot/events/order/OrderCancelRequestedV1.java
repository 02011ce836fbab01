package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** Somebody asked to take an order back. */
@Serdeable
public record OrderCancelRequestedV1(String symbol, String by) {}
