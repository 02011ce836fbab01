package io.patriot.simulator.binance.stream;

/** Whoever receives a stream's frames. */
public interface Subscriber {
  void deliver(Topic topic, byte[] json);

  /** Its line breaks. */
  default void cut() {}

  /** Its line goes silent, or speaks again. */
  default void mute(boolean mute) {}
}
