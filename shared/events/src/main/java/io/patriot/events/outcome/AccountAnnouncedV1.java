package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;

/** Something that those who look after the platform say to everybody, in their words. */
@Serdeable
public record AccountAnnouncedV1(String text) {}
