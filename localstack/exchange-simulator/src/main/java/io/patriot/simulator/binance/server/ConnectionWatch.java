package io.patriot.simulator.binance.server;

/**
 * Holds one stream connection to the venue's limits: how long it lives, when it is pinged, how much
 * it may say. Whoever owns the line owns the clock; only differences of its times count.
 */
public final class ConnectionWatch {
  private static final long SECOND_MS = 1000;

  private final ConnectionLimits limits;
  private final long endsMs;
  private long nextPingMs;
  private long lastPongMs;
  private long secondStartMs;
  private int messagesThisSecond;

  public ConnectionWatch(ConnectionLimits limits, long nowMs) {
    this.limits = limits;
    this.endsMs = nowMs + limits.lifetime().toMillis();
    this.nextPingMs = nowMs + limits.pingInterval().toMillis();
    this.lastPongMs = nowMs;
    this.secondStartMs = nowMs;
  }

  /** Counts what the client sent, a ping or pong as well; true when it was one too many. */
  public boolean isOneTooMany(long nowMs) {
    if (nowMs - secondStartMs > SECOND_MS) {
      secondStartMs = nowMs;
      messagesThisSecond = 0;
    }
    return ++messagesThisSecond > limits.messagesPerSecondMax();
  }

  public void pong(long nowMs) {
    lastPongMs = nowMs;
  }

  /** Whether the client has been silent for longer than a pong may take. */
  public boolean isPongMissing(long nowMs) {
    return nowMs - lastPongMs > limits.pongTimeout().toMillis();
  }

  public boolean isOver(long nowMs) {
    return nowMs >= endsMs;
  }

  /** Whether it is time to ping; then not again before the next time. */
  public boolean isPingDue(long nowMs) {
    if (nowMs < nextPingMs) {
      return false;
    }
    long intervalMs = limits.pingInterval().toMillis();
    nextPingMs += (1 + (nowMs - nextPingMs) / intervalMs) * intervalMs;
    return true;
  }

  /** When next something of this is to be looked at. */
  public long nextDueMs() {
    return Math.min(endsMs, nextPingMs);
  }
}
