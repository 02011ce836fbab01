package io.patriot.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.bus.BusSettings;
import io.patriot.local.aws.bus.LocalBus;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.keys.KeysSettings;
import io.patriot.local.aws.keys.LocalKeys;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueuesSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An empty AWS behind one address, as an emulator has it: told apart by the operation's name. */
final class OneDoor implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");
  private static final Duration CALL_MAX = Duration.ofSeconds(30);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Map<String, URI> services;
  private final Set<String> heard = ConcurrentHashMap.newKeySet();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;

  private OneDoor() throws IOException {
    LocalDynamoDb tables = keep(LocalDynamoDb.start(DynamoDbSettings.inMemory()));
    LocalQueues queues = keep(LocalQueues.start(QueuesSettings.inMemory()));
    AwsClients sender = keep(new AwsClients(AwsEndpoints.all(queues.endpoint(), "us-east-1")));
    LocalBus bus = keep(LocalBus.start(BusSettings.named("default"), sender.sqs()));
    LocalKeys keys = keep(LocalKeys.start(KeysSettings.inMemory()));
    services =
        Map.of(
            "DynamoDB_20120810", tables.endpoint(),
            "DynamoDBStreams_20120810", tables.endpoint(),
            "AmazonSQS", queues.endpoint(),
            "AWSEvents", bus.endpoint(),
            "TrentService", keys.endpoint());
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    open.push(threads::shutdownNow);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
    open.push(() -> server.stop(0));
  }

  static OneDoor open() throws IOException {
    return new OneDoor();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Every operation that was asked for, with its service. */
  Set<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    http.close();
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      heard.add(target);
      URI service = services.get(target.substring(0, Math.max(0, target.indexOf('.'))));
      if (service == null) {
        exchange.sendResponseHeaders(501, -1);
        return;
      }
      var request =
          HttpRequest.newBuilder(service.resolve("/"))
              .timeout(CALL_MAX)
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name)) {
                  exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }
}
