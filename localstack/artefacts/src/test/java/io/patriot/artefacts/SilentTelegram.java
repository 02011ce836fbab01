package io.patriot.artefacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what the bot says and agrees to everything. */
final class SilentTelegram implements AutoCloseable {
  private static final String MESSAGE =
      "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}";

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  SilentTelegram() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Methods that were called, with what they were given. */
  List<String> heard() {
    return heard;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      heard.add(method + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      boolean speaks = method.startsWith("send") || method.startsWith("edit");
      byte[] answer = (speaks ? MESSAGE : "{\"ok\":true,\"result\":true}").getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
