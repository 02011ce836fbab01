package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.server.ConnectionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConnectionLimitsTest {
  private static final ConnectionLimits LIMITS = ConnectionLimits.defaults();

  @Test
  void defaultsAreTheVenues() {
    assertThat(LIMITS.lifetime()).isEqualTo(Duration.ofHours(24));
    assertThat(LIMITS.pingInterval()).isEqualTo(Duration.ofMinutes(3));
    assertThat(LIMITS.pongTimeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(LIMITS.messagesPerSecondMax()).isEqualTo(10);
    assertThat(LIMITS.streamsMax()).isEqualTo(1024);
  }

  @Test
  void aConnectionIsCutAfterItsDay() {
    try (var exchange = exchange(LIMITS.withLifetime(Duration.ofMillis(200)));
        var client = exchange.stream("/public/ws")) {
      assertThat(client.end()).startsWith("1001");
    }
  }

  @Test
  void theServerPingsAndAClientThatAnswersStays() {
    var limits = LIMITS.withPings(Duration.ofMillis(150), Duration.ofMillis(500));
    try (var exchange = exchange(limits);
        var client = exchange.stream("/public/ws")) {
      AnExchange.eventually(() -> client.pings() >= 8);
      assertThat(exchange.simulator.openStreamConnections()).isEqualTo(1);
    }
  }

  @Test
  void aClientThatDoesNotAnswerPingsIsCut() throws IOException {
    var limits = LIMITS.withPings(Duration.ofMillis(50), Duration.ofMillis(200));
    try (var exchange = exchange(limits);
        var deaf = rawStream(exchange, "/public/ws")) {
      assertThat(deaf.isConnected()).isTrue();
      AnExchange.eventually(() -> exchange.simulator.openStreamConnections() == 1);
      AnExchange.eventually(() -> exchange.simulator.openStreamConnections() == 0);
    }
  }

  @Test
  void theEleventhMessageInASecondEndsTheConnection() {
    try (var exchange = exchange(LIMITS);
        var client = exchange.stream("/public/ws")) {
      for (int i = 0; i < 11; i++) {
        client.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":" + i + "}");
      }
      assertThat(client.end()).isEqualTo("1008 Too many requests");
    }
  }

  @Test
  void aThousandAndTwentyFourStreamsAreEnough() {
    try (var exchange = exchange(LIMITS);
        var client = exchange.stream("/public/ws")) {
      assertThat(client.ask(subscribeTo(0, 1024)).has("result")).isTrue();
      client.send(subscribeTo(1024, 1));
      assertThat(client.end()).isEqualTo("1008 Too many streams");
    }
  }

  @Test
  void aClientThatDoesNotReadIsCut() throws IOException {
    var settings =
        SimulatorSettings.defaults()
            .withReplaySpeed(100)
            .withConnections(LIMITS.withOutboundBytesMax(50_000));
    try (var exchange = new AnExchange(settings);
        var slow = rawStream(exchange, "/public/ws/btcusdt@depth@0ms/ethusdt@depth@0ms")) {
      assertThat(slow.isConnected()).isTrue();
      AnExchange.eventually(() -> exchange.simulator.openStreamConnections() == 1);
      AnExchange.eventually(() -> exchange.simulator.openStreamConnections() == 0);
    }
  }

  private static AnExchange exchange(ConnectionLimits limits) {
    return new AnExchange(SimulatorSettings.defaults().withConnections(limits));
  }

  private static String subscribeTo(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "\"coin" + i + "@trade\"")
        .collect(Collectors.joining(",", "{\"method\":\"SUBSCRIBE\",\"params\":[", "],\"id\":1}"));
  }

  /** A stream connection that reads the handshake's first line and then nothing any more. */
  private static Socket rawStream(AnExchange exchange, String path) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(8_192);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), exchange.simulator.port()));
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
    return socket;
  }
}
