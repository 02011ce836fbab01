package io.patriot.local.aws.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One AWS service on loopback: it reads the operation's name from {@code X-Amz-Target} and answers
 * JSON.
 */
public final class AwsJsonServer implements AutoCloseable {
  /** What an operation does with a request; it answers or throws an {@link AwsFault}. */
  @FunctionalInterface
  public interface Operation {
    ObjectNode answer(JsonNode request);
  }

  public static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Head and body leave in two writes; without this the second waits 40 ms for the client's
    // delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Logger log = LoggerFactory.getLogger(AwsJsonServer.class);
  private static final int BACKLOG_CONNECTIONS = 256;
  private static final int REQUEST_BYTES_MAX = 2 * 1024 * 1024;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Operation> operations;

  private AwsJsonServer(HttpServer server, Map<String, Operation> operations) {
    this.server = server;
    this.operations = Map.copyOf(operations);
  }

  /**
   * Listens on loopback; port 0 takes any free one. The operations are named as after the dot in
   * {@code X-Amz-Target}.
   */
  public static AwsJsonServer start(int port, Map<String, Operation> operations)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    var started = new AwsJsonServer(HttpServer.create(address, BACKLOG_CONNECTIONS), operations);
    started.server.createContext("/", started::serve);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      ObjectNode answer;
      int status = 200;
      try {
        answer = answer(exchange);
      } catch (AwsFault fault) {
        status = fault.status();
        answer =
            JSON.createObjectNode().put("__type", fault.type()).put("message", fault.sentence());
      } catch (RuntimeException bug) {
        log.error(
            "aws.request.failed target={}",
            exchange.getRequestHeaders().getFirst("X-Amz-Target"),
            bug);
        status = 500;
        answer =
            JSON.createObjectNode()
                .put("__type", "InternalFailure")
                .put("message", "Internal failure.");
      }
      byte[] body = JSON.writeValueAsBytes(answer);
      String asked = exchange.getRequestHeaders().getFirst("Content-Type");
      exchange
          .getResponseHeaders()
          .set("Content-Type", asked == null ? "application/x-amz-json-1.0" : asked);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    byte[] body = exchange.getRequestBody().readNBytes(REQUEST_BYTES_MAX + 1);
    if (body.length > REQUEST_BYTES_MAX) {
      throw new AwsFault(
          413,
          "RequestEntityTooLarge",
          "The request is larger than " + REQUEST_BYTES_MAX + " bytes.");
    }
    Operation operation =
        target == null ? null : operations.get(target.substring(target.indexOf('.') + 1));
    if (operation == null) {
      throw AwsFault.refused(
          "UnknownOperationException", "This machine does not know the operation " + target + ".");
    }
    return operation.answer(parse(body));
  }

  private static JsonNode parse(byte[] body) throws IOException {
    try {
      JsonNode request = JSON.readTree(body);
      return request.isMissingNode() ? JSON.createObjectNode() : request;
    } catch (JsonProcessingException e) {
      throw AwsFault.refused("SerializationException", "The request is not JSON.");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
