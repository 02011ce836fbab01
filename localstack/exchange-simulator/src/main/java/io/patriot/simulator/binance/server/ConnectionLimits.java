package io.patriot.simulator.binance.server;

import java.time.Duration;

/** What the exchange allows a stream connection; the defaults are the venue's. */
public record ConnectionLimits(
    Duration lifetime,
    Duration pingInterval,
    Duration pongTimeout,
    int messagesPerSecondMax,
    int streamsMax,
    int outboundBytesMax) {
  private static final int OUTBOUND_BYTES_MAX = 4 << 20;

  public static ConnectionLimits defaults() {
    return new ConnectionLimits(
        Duration.ofHours(24),
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        10,
        1024,
        OUTBOUND_BYTES_MAX);
  }

  public ConnectionLimits withLifetime(Duration value) {
    return new ConnectionLimits(
        value, pingInterval, pongTimeout, messagesPerSecondMax, streamsMax, outboundBytesMax);
  }

  public ConnectionLimits withPings(Duration interval, Duration timeout) {
    return new ConnectionLimits(
        lifetime, interval, timeout, messagesPerSecondMax, streamsMax, outboundBytesMax);
  }

  public ConnectionLimits withOutboundBytesMax(int value) {
    return new ConnectionLimits(
        lifetime, pingInterval, pongTimeout, messagesPerSecondMax, streamsMax, value);
  }
}
