package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An account still only reduces, and why. */
@Serdeable
public record AccountResumeRefusedV1(String reason, @Nullable String detail) {}
