package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Ask the venue what became of this order, or without one, of the whole account. */
@Serdeable
public record ReconcileRequestV1(CauseV1 cause, String account, @Nullable String orderId)
    implements Message {}
