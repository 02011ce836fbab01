package io.patriot.application.platform;

import io.patriot.application.trace.CorrelationId;
import java.time.Instant;

/**
 * What the last look at all accounts found.
 *
 * @param chain the row of looks that it was one of
 * @param told under this name people's news of the stop are one message, whoever looks
 * @param waiting accounts whose books had orders that may open
 * @param clear how many looks in a row found no such account
 */
public record SweepLook(String chain, CorrelationId told, Instant at, int waiting, int clear) {}
