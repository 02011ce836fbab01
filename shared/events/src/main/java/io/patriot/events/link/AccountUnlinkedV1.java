package io.patriot.events.link;

import io.micronaut.serde.annotation.Serdeable;

/** A linked account was taken away by its owner, and its key destroyed. */
@Serdeable
public record AccountUnlinkedV1(String keyTail) {}
