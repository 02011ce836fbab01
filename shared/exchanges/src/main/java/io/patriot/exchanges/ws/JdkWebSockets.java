package io.patriot.exchanges.ws;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sockets of the JDK's own client, read on virtual threads. It has no compression and answers pings
 * by itself.
 */
public final class JdkWebSockets implements WebSocketPort, AutoCloseable {
  public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** A depth frame of a wild second has some 100,000 characters. */
  public static final int MESSAGE_CHARS_MAX = 1024 * 1024;

  private final HttpClient client;
  private final InstantSource clock;
  private final int messageCharsMax;

  private JdkWebSockets(HttpClient client, InstantSource clock, int messageCharsMax) {
    this.client = client;
    this.clock = clock;
    this.messageCharsMax = messageCharsMax;
  }

  public static JdkWebSockets open(InstantSource clock) {
    return open(clock, MESSAGE_CHARS_MAX);
  }

  public static JdkWebSockets open(InstantSource clock, int messageCharsMax) {
    var client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return new JdkWebSockets(client, clock, messageCharsMax);
  }

  @Override
  public Opening open(URI uri, WebSocketListener listener) {
    var socket = new JdkWebSocket(listener, clock, messageCharsMax);
    var building =
        client.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT).buildAsync(uri, socket);
    try {
      var _ = building.get(2 * CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      return new Opening.Opened(socket);
    } catch (TimeoutException e) {
      building.cancel(true);
      return new Opening.NotOpened("timed out");
    } catch (InterruptedException e) {
      building.cancel(true);
      Thread.currentThread().interrupt();
      return new Opening.NotOpened("interrupted");
    } catch (ExecutionException e) {
      return new Opening.NotOpened(String.valueOf(e.getCause()));
    }
  }

  /** Lets the client's threads go; open sockets break. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
