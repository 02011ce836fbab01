package io.patriot.telegram.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One port on 127.0.0.1, and nowhere else, with a virtual thread for each call. */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int BACKLOG = 128;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  public static LoopbackServer open(int port) {
    // Without it a small answer waits 40 ms for the acknowledgement of its headers.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    try {
      var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new LoopbackServer(HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void serve(Route route) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, route));
    server.start();
  }

  private static void handle(HttpExchange exchange, Route route) {
    try (exchange) {
      Answer answer;
      try {
        answer = route.answer(new Request(exchange));
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        answer = new Answer.Silence();
      } catch (RuntimeException bug) {
        LOG.error("http.failed method={}", exchange.getRequestMethod(), bug);
        answer = Answer.problem(500, "The stand-in failed; its log says why.");
      }
      send(exchange, answer);
    } catch (IOException gone) {
      LOG.debug("http.caller_gone reason={}", gone.getMessage());
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Reply reply -> sendReply(exchange, reply);
      case Answer.Stream stream -> sendStream(exchange, stream);
      case Answer.Silence _ -> exchange.close();
    }
  }

  private static void sendReply(HttpExchange exchange, Answer.Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.contentType());
    headers.set("X-Content-Type-Options", "nosniff");
    reply.headers().forEach(headers::set);
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    int length = reply.body().size();
    exchange.sendResponseHeaders(reply.status(), length == 0 || headOnly ? -1 : length);
    if (length > 0 && !headOnly) {
      exchange.getResponseBody().write(reply.body().array());
    }
  }

  private static void sendStream(HttpExchange exchange, Answer.Stream stream) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/event-stream; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(200, 0);
    try {
      stream.writer().writeTo(exchange.getResponseBody());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Decides what a request gets. */
  public interface Route {
    Answer answer(Request request) throws IOException, InterruptedException;
  }
}
