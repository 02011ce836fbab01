package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;

/** What stands for losses in a market is now this: ISOLATED or CROSS. */
@Serdeable
public record AccountMarginTypeChangedV1(String symbol, String before, String after) {}
