package io.patriot.feeds;

import io.patriot.application.time.Waits;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.exchanges.ws.JdkWebSockets;
import io.patriot.exchanges.ws.WebSocketPort;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadFactory;

/**
 * The ways from the feed to the venue, and what it runs on.
 *
 * @param random spreads attempts to connect, so that many feeds do not come back at once
 */
public record FeedPorts(
    HttpPort http,
    WebSocketPort sockets,
    Delays delays,
    ThreadFactory threads,
    Waits waits,
    SplittableRandom random)
    implements AutoCloseable {

  /** Ways over the internet, on threads of this process. */
  static FeedPorts real(InstantSource clock) {
    return new FeedPorts(
        JdkHttp.open(),
        JdkWebSockets.open(clock),
        VirtualThreadDelays.start(),
        Thread.ofVirtual().name("feed-", 0).factory(),
        Thread::sleep,
        new SplittableRandom());
  }

  @Override
  public void close() {
    for (Object port : List.of(delays, sockets, http)) {
      close(port);
    }
  }

  private static void close(Object port) {
    if (port instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception e) {
        throw new IllegalStateException("A way to the venue did not close", e);
      }
    }
  }
}
