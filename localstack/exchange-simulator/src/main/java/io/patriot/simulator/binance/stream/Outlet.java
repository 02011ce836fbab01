package io.patriot.simulator.binance.stream;

import java.util.List;

/** A connection as a session sees it: somewhere text goes. */
public interface Outlet {
  /**
   * Sends one message, given in parts so that a shared payload need not be copied into each
   * envelope.
   */
  void send(List<byte[]> parts);

  /** Breaks off without a goodbye, as a broken line does. */
  void cut();

  /** While mute, nothing comes over the line in either direction, though it stays open. */
  void mute(boolean mute);

  /** Says why and hangs up. */
  void hangUp(String reason);
}
