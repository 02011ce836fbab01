package io.patriot.exchanges.ws;

import java.net.URI;

/** The door through which a live stream of a venue is opened. */
@FunctionalInterface
public interface WebSocketPort {
  /** Opens a socket and waits until it stands or has failed; it never throws for a network. */
  Opening open(URI uri, WebSocketListener listener);

  /** What came of opening a socket. */
  sealed interface Opening {
    /** The socket stands. */
    record Opened(WebSocketHandle socket) implements Opening {}

    /** No socket came about; the listener will not be called. */
    record NotOpened(String reason) implements Opening {}
  }
}
