package io.patriot.application.link;

import io.patriot.application.trace.Cause;
import java.time.Instant;

/** A step of a link: how it stands afterwards and the event that led there, stored as one. */
public record LinkStep(LinkedAccount after, LinkEvent event, Cause cause, Instant at) {}
