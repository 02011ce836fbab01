package io.patriot.simulator.binance.inmemory;

/** One thing the exchange says over a stream connection. */
public sealed interface Frame {
  /** A message. */
  record Text(String text) implements Frame {}

  /** Asks whether the client is still there. */
  record Ping() implements Frame {}

  /** The answer to a client's ping. */
  record Pong() implements Frame {}

  /** The last word: nothing follows. */
  record Close(int code, String reason) implements Frame {}

  /** The line breaks here, without a word. */
  record Broken() implements Frame {}
}
