package io.patriot.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A stream connection as a plain client opens it. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger pings = new AtomicInteger();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final HttpClient http;
  private final WebSocket socket;

  StreamClient(HttpClient http, URI base, String path) {
    this.http = http;
    this.socket =
        this.http
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(URI.create(base + path), this)
            .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .join();
  }

  void send(String text) {
    socket.sendText(text, true).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  JsonNode ask(String request) {
    send(request);
    return await(message -> message.has("id"));
  }

  JsonNode next() {
    return await(_ -> true);
  }

  JsonNode await(Predicate<JsonNode> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        JsonNode message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) {
          throw new AssertionError("Nothing came within " + PATIENCE);
        }
        if (wanted.test(message)) {
          return message;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Nullable JsonNode nextWithin(Duration patience) throws InterruptedException {
    return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  int pings() {
    return pings.get();
  }

  /** Waits until the connection is gone: the close code and reason, or "broken". */
  String end() {
    return ended.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(Frames.read(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.incrementAndGet();
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended.complete(code + " " + reason);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended.complete("broken");
  }

  @Override
  public void close() {
    socket.abort();
  }
}
