package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Everybody may open positions again; this account had orders that the stop took back.
 *
 * @param stop the version of the platform's switch at which the stop began
 */
@Serdeable
public record AccountPlatformReleasedV1(long stop) {}
