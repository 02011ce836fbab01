package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** The venue did not answer, or not clearly. */
@Serdeable
public record OrderOutcomeUnknownV1(String symbol, String cause) {}
