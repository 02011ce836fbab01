package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An account stays linked, and why. */
@Serdeable
public record AccountUnlinkRefusedV1(
    String reason, int positions, int orders, @Nullable String detail) {}
