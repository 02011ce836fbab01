package io.patriot.exchanges.ws;

import java.time.Instant;

/** A standing socket to a venue, to speak into and to close. */
public interface WebSocketHandle {
  /** Sends a text message; false when the socket cannot take it any more. */
  boolean sendText(String text);

  /** Asks the other side for a sign of life, which shows in {@link #lastHeard()}. */
  boolean ping();

  /** When the other side last sent anything at all: data, a ping or a pong. */
  Instant lastHeard();

  /** Says goodbye; the socket is cut when the other side does not answer in time. */
  void close();

  /** Cuts the socket without a word, for a peer that no longer answers. */
  void abort();
}
