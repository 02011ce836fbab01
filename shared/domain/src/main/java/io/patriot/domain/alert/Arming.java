package io.patriot.domain.alert;

import java.time.Instant;

/** An alert since it waits; whatever changes it, or tells it, arms it anew. */
public record Arming(AlertName name, Instant at) {}
