package io.patriot.exchanges.contract;

import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.exchanges.ws.JdkWebSockets;
import java.time.Clock;

/** What the floors of one run share. */
record BinanceLobby(Clock clock, JdkHttp http, JdkWebSockets sockets, VirtualThreadDelays delays)
    implements AutoCloseable {
  static BinanceLobby open() {
    Clock clock = Clock.systemUTC();
    return new BinanceLobby(
        clock, JdkHttp.open(), JdkWebSockets.open(clock), VirtualThreadDelays.start());
  }

  @Override
  public void close() {
    delays.close();
    sockets.close();
    http.close();
  }
}
