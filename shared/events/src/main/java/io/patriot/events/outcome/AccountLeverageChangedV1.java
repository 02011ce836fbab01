package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;

/** The leverage of a market is now this. */
@Serdeable
public record AccountLeverageChangedV1(String symbol, int before, int after) {}
