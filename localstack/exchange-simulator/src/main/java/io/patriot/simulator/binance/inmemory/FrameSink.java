package io.patriot.simulator.binance.inmemory;

/** Where a stream connection's frames go; what becomes of them is for the other side to decide. */
@FunctionalInterface
public interface FrameSink {
  /** Takes a frame; called in the middle of what the exchange does, so it must not call back. */
  void take(Frame frame);
}
