package io.patriot.exchanges.binance.userstream;

/** What an account's stream has seen since it was started. */
public record UserStreamCounts(
    long events, long repeats, long ignored, long malformed, long connectionsLost, long gaps) {}
