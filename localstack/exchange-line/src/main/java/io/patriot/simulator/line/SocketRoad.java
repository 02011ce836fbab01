package io.patriot.simulator.line;

import java.net.URI;

/** Whoever decides which sockets come about and when their frames are delivered. */
public interface SocketRoad {
  /** Whether a new connection comes about. */
  default boolean opens(URI uri) {
    return true;
  }

  /** A connection stands; nothing has been said on it. */
  default void opened(Line line) {}

  /**
   * One more frame waits on the line. Told in the middle of what the exchange does: note it, and
   * deliver later.
   */
  void queued(Line line);
}
