package io.patriot.application.stop;

import java.time.Instant;

/**
 * The link by which a person stops all that is theirs, wherever they are. Only the newest one is
 * good.
 *
 * @param version how many there have been
 * @param requestId what it was asked for by, so that a request delivered twice makes one
 */
public record StopLink(long version, Instant madeAt, String requestId) {}
