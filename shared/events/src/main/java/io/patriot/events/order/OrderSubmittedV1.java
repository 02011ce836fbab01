package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** An order is about to be sent; from here on it may exist at the venue. */
@Serdeable
public record OrderSubmittedV1(String symbol, int attempt, String deadline) {}
