package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;

/** Ask the venue what became of this order. */
@Serdeable
public record ReconcileRequestV1(CauseV1 cause, String account, String orderId)
    implements Message {}
