package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue said it will not have the order. */
@Serdeable
public record OrderRejectedV1(String symbol, String code, String message) {}
