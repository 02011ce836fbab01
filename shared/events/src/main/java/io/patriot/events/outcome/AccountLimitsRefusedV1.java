package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;

/** An account's limits stay as they are, and why. */
@Serdeable
public record AccountLimitsRefusedV1(String wanted, String reason) {}
