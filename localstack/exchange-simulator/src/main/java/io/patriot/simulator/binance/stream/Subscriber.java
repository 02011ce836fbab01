package io.patriot.simulator.binance.stream;

/** Whoever receives a stream's frames. */
public interface Subscriber {
  void deliver(Topic topic, byte[] json);
}
