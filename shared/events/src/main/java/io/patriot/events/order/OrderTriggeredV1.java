package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** A conditional order's trigger was reached. */
@Serdeable
public record OrderTriggeredV1(String symbol, String venueOrderId) {}
