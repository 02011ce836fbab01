package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** Somebody asked for an order. */
@Serdeable
public record OrderRequestedV1(OrderIntentV1 intent) {}
