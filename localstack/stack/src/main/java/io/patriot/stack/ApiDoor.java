package io.patriot.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.patriot.lambda.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands where API Gateway stands in the cloud: turns a call into the event that the function
 * behind it is given, and its answer back into an answer.
 */
final class ApiDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiDoor.class);

  /** API Gateway takes ten megabytes; nothing behind this door wants more than one. */
  private static final int BODY_BYTES_MAX = 10_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads;

  private ApiDoor(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static ApiDoor open(int port, Map<String, Shell> functionsByPath) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, functionsByPath));
    server.start();
    return new ApiDoor(server, threads);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Map<String, Shell> functions)
      throws IOException {
    try (exchange) {
      Shell function = functions.get(exchange.getRequestURI().getPath());
      if (function == null) {
        answer(exchange, 404, "There is nothing here.");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
      if (body.length > BODY_BYTES_MAX) {
        answer(exchange, 413, "That is too large.");
        return;
      }
      JsonNode answer = invoke(function, event(exchange, body));
      answer(exchange, answer.path("statusCode").asInt(), answer.path("body").asText());
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("api.failed");
      answer(exchange, 502, "That went wrong here; it is noted.");
    }
  }

  private static JsonNode invoke(Shell function, byte[] event) throws IOException {
    var out = new ByteArrayOutputStream();
    function.handle(new ByteArrayInputStream(event), out);
    return JSON.readTree(out.toByteArray());
  }

  private static byte[] event(HttpExchange exchange, byte[] body) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("rawPath", exchange.getRequestURI().getPath());
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    event.putObject("requestContext").putObject("http").put("method", exchange.getRequestMethod());
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
    return JSON.writeValueAsBytes(event);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
