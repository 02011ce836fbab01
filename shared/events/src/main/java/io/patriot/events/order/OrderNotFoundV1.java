package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue, asked late enough, did not know the order. */
@Serdeable
public record OrderNotFoundV1(String symbol) {}
