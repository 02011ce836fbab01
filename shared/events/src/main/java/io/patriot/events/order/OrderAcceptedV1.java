package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue said it has the order. */
@Serdeable
public record OrderAcceptedV1(String symbol, String venueOrderId) {}
