package io.patriot.exchanges.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdkHttpTest {
  private static final Duration ENOUGH = Duration.ofSeconds(5);

  private final CountDownLatch testOver = new CountDownLatch(1);
  private final JdkHttp http = JdkHttp.open(Duration.ofSeconds(2), 1_000);
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/echo", this::echo);
    server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(1_001)));
    server.createContext("/largest", exchange -> answer(exchange, 200, "x".repeat(1_000)));
    server.createContext("/trickle", this::trickle);
    server.createContext("/elsewhere", this::elsewhere);
    server.start();
  }

  @AfterEach
  void stopServer() {
    testOver.countDown();
    http.close();
    server.stop(0);
  }

  private void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String key = exchange.getRequestHeaders().getFirst("X-Key");
    exchange.getResponseHeaders().add("X-Weight", "17");
    answer(exchange, 400, exchange.getRequestMethod() + " " + key + " " + body);
  }

  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    try {
      testOver.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void elsewhere(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/echo");
    answer(exchange, 302, "");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void anAnswerOfAnyStatusIsAnAnswer() {
    var call =
        new HttpCall(HttpCall.Method.POST, uri("/echo?a=1"), Map.of("X-Key", "k"), "body", ENOUGH);
    assertThat(http.send(call))
        .isInstanceOfSatisfying(
            Answer.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(400);
              assertThat(answer.body()).isEqualTo("POST k body");
              assertThat(answer.wholeNumber("x-weight")).hasValue(17);
              assertThat(answer.wholeNumber("date")).isEmpty();
            });
  }

  @Test
  void aBodyThatTricklesEndsWithTheCallsTime() {
    assertThat(http.send(HttpCall.get(uri("/trickle"), Duration.ofMillis(200))))
        .isInstanceOfSatisfying(
            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(Cause.TIMED_OUT));
  }

  @Test
  void anAnswerAboveTheLimitIsNone() {
    assertThat(http.send(HttpCall.get(uri("/largest"), ENOUGH))).isInstanceOf(Answer.class);
    assertThat(http.send(HttpCall.get(uri("/large"), ENOUGH)))
        .isInstanceOfSatisfying(
            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(Cause.ANSWER_TOO_LARGE));
  }

  @Test
  void aRedirectIsTheAnswerAndIsNotFollowed() {
    assertThat(http.send(HttpCall.get(uri("/elsewhere"), ENOUGH)))
        .isInstanceOfSatisfying(Answer.class, answer -> assertThat(answer.status()).isEqualTo(302));
  }

  @Test
  void whereNobodyListensTheCallCannotHaveArrived() throws IOException {
    int freePort;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }
    var call = HttpCall.get(URI.create("http://127.0.0.1:" + freePort + "/"), ENOUGH);
    assertThat(http.send(call))
        .isInstanceOfSatisfying(
            NoAnswer.class,
            none -> {
              assertThat(none.cause()).isEqualTo(Cause.NOT_CONNECTED);
              assertThat(none.cause().mayHaveArrived()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpCall.Method.class,
      names = {"POST", "PUT", "DELETE"})
  void whatChangesSomethingIsWrittenOnceThoughTheConnectionBreaks(HttpCall.Method method)
      throws IOException {
    var heard = new AtomicInteger();
    try (var venue = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answerFirstAndBreakAfter(venue, heard));
      var uri = URI.create("http://127.0.0.1:" + venue.getLocalPort() + "/order");
      assertThat(http.send(HttpCall.get(uri, ENOUGH))).isInstanceOf(Answer.class);
      for (int i = 0; i < 3; i++) {
        var call = new HttpCall(method, uri, Map.of(), "order", ENOUGH);
        assertThat(http.send(call))
            .isInstanceOfSatisfying(
                NoAnswer.class, none -> assertThat(none.cause().mayHaveArrived()).isTrue());
      }
    }
    assertThat(heard).hasValue(4);
  }

  /**
   * The first request is answered on a connection that stays; from then on each is read and cut.
   */
  private static void answerFirstAndBreakAfter(ServerSocket venue, AtomicInteger heard) {
    while (!venue.isClosed()) {
      try (var connection = venue.accept()) {
        var buffer = new byte[10_000];
        while (connection.getInputStream().read(buffer) > 0 && heard.incrementAndGet() == 1) {
          connection
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(UTF_8));
        }
        connection.setSoLinger(true, 0);
      } catch (IOException _) {
        // the test is over, or the connection is cut already
      }
    }
  }

  @Test
  void aCallDoesNotTellItsQuery() {
    assertThat(HttpCall.get(uri("/echo?signature=abc"), ENOUGH).toString()).isEqualTo("GET /echo");
  }
}
