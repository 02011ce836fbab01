package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;

/** Our checks refused an order; nothing was sent. */
@Serdeable
public record OrderDeniedV1(String symbol, DenialReasonV1 reason) {}
