package io.patriot.domain.alert;

/** An alert for which the market did what its owner waits for. */
public record Reached(PriceAlert alert, Sighting seen) {}
