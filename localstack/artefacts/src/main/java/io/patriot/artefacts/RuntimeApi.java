package io.patriot.artefacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda as a function sees it: where it asks for the next event, hands in its answer, and says
 * that a snapshot may be taken.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int WAITING_MAX = 100;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>(WAITING_MAX);
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>(WAITING_MAX);
  private final CountDownLatch readyForSnapshot = new CountDownLatch(1);
  private final CountDownLatch woken = new CountDownLatch(1);
  private final InstantSource clock = InstantSource.system();
  private final Duration timeLimit;

  /** What a function said: an answer, or that it broke. */
  public record Reply(boolean failed, String body) {}

  RuntimeApi(Duration timeLimit) throws IOException {
    this.timeLimit = timeLimit;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_MAX);
    server.createContext(ROOT, this::serve);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands in an event and waits for what the function says, no longer than it may run. */
  public Reply ask(String event, Duration startedWithin) throws InterruptedException {
    events.add(event);
    Reply reply = replies.poll(timeLimit.plus(startedWithin).toMillis(), TimeUnit.MILLISECONDS);
    if (reply == null) {
      throw new IllegalStateException("No answer within " + timeLimit.plus(startedWithin));
    }
    return reply;
  }

  /** Whether the function said that it may be copied. */
  public boolean awaitSnapshot(Duration within) throws InterruptedException {
    return readyForSnapshot.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void wake() {
    woken.countDown();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("restore/next")) {
        readyForSnapshot.countDown();
        woken.await();
        send(exchange, 200, "{}");
      } else {
        replies.add(new Reply(!path.endsWith("/response"), body));
        send(exchange, 202, "{}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    String event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000001;Sampled=0");
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        String.valueOf(clock.instant().plus(timeLimit).toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:it");
    send(exchange, 200, event);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
