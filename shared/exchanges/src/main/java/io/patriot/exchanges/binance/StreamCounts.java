package io.patriot.exchanges.binance;

/**
 * What has passed through a market stream since it began.
 *
 * @param ignored sound messages that are not for us
 * @param malformed messages that cannot be what they say they are
 * @param unusable sound messages with values no market has: crossed, at zero, off the grid
 * @param gaps books that lost the venue's chain
 * @param connectionsLost sockets that ended without our asking
 */
public record StreamCounts(
    long frames, long ignored, long malformed, long unusable, long gaps, long connectionsLost) {}
