package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** An order is off the book without the rest being traded. */
@Serdeable
public record OrderCancelledV1(String symbol, String cause) {}
