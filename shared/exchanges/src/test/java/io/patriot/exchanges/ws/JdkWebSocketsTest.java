package io.patriot.exchanges.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.exchanges.ws.LoopbackSocketServer.Peer;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.exchanges.ws.WebSocketPort.Opening;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkWebSocketsTest {
  private static final int CHARS_MAX = 5_000;

  private final JdkWebSockets sockets = JdkWebSockets.open(Clock.systemUTC(), CHARS_MAX);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Closing> closings = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> atServer = new LinkedBlockingQueue<>();
  private LoopbackSocketServer server;

  private final WebSocketListener listener =
      new WebSocketListener() {
        @Override
        public void onText(CharSequence text) {
          if (text.toString().equals("trouble")) {
            throw new IllegalStateException("the listener has a bug");
          }
          heard.add(text.toString());
        }

        @Override
        public void onClosed(Closing closing) {
          closings.add(closing);
        }
      };

  @BeforeEach
  void startServer() throws IOException {
    server = LoopbackSocketServer.start((_, text) -> atServer.add(text));
  }

  @AfterEach
  void stop() throws IOException {
    sockets.close();
    server.close();
  }

  private WebSocketHandle open() {
    return switch (sockets.open(server.uri(), listener)) {
      case Opening.Opened(var socket) -> socket;
      case Opening.NotOpened(var reason) -> throw new AssertionError(reason);
    };
  }

  private Peer peer() {
    eventually(() -> !server.peers.isEmpty());
    return server.peers.getFirst();
  }

  private static <T> T soon(BlockingQueue<T> queue) throws InterruptedException {
    T item = queue.poll(10, TimeUnit.SECONDS);
    assertThat(item).isNotNull();
    return item;
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void aMessageInPartsIsHeardAsOne() throws Exception {
    open();
    peer().send(false, LoopbackSocketServer.TEXT, "{\"a\"".getBytes(UTF_8));
    peer().send(false, LoopbackSocketServer.CONTINUATION, ":".getBytes(UTF_8));
    peer().send(true, LoopbackSocketServer.CONTINUATION, "1}".getBytes(UTF_8));
    peer().says("{\"b\":2}");
    assertThat(soon(heard)).isEqualTo("{\"a\":1}");
    assertThat(soon(heard)).isEqualTo("{\"b\":2}");
  }

  @Test
  void manyMessagesComeInOrder() throws Exception {
    open();
    for (int i = 0; i < 2_000; i++) {
      peer().says("m" + i);
    }
    for (int i = 0; i < 2_000; i++) {
      assertThat(soon(heard)).isEqualTo("m" + i);
    }
  }

  @Test
  void aMessageAboveTheLimitEndsTheSocket() throws Exception {
    open();
    peer().send(false, LoopbackSocketServer.TEXT, "x".repeat(CHARS_MAX - 1).getBytes(UTF_8));
    peer().send(true, LoopbackSocketServer.CONTINUATION, "xx".getBytes(UTF_8));
    assertThat(soon(closings).code()).isEqualTo(Closing.MESSAGE_TOO_BIG);
    assertThat(heard).isEmpty();
  }

  @Test
  void aPingIsAnsweredAndCountsAsASignOfLife() throws Exception {
    WebSocketHandle socket = open();
    Instant before = socket.lastHeard();
    Peer peer = peer();
    eventually(() -> Clock.systemUTC().instant().isAfter(before));
    peer.send(true, LoopbackSocketServer.PING, new byte[0]);
    eventually(() -> peer.opcodes.contains(LoopbackSocketServer.PONG));
    eventually(() -> socket.lastHeard().isAfter(before));
  }

  @Test
  void ourPingBringsASignOfLife() {
    WebSocketHandle socket = open();
    Instant before = socket.lastHeard();
    eventually(() -> Clock.systemUTC().instant().isAfter(before));
    assertThat(socket.ping()).isTrue();
    eventually(() -> socket.lastHeard().isAfter(before));
  }

  @Test
  void whatIsSentArrives() throws Exception {
    WebSocketHandle socket = open();
    assertThat(socket.sendText("one")).isTrue();
    assertThat(socket.sendText("two")).isTrue();
    assertThat(soon(atServer)).isEqualTo("one");
    assertThat(soon(atServer)).isEqualTo("two");
  }

  @Test
  void theOtherSidesGoodbyeIsToldWithItsCode() throws Exception {
    WebSocketHandle socket = open();
    peer().send(true, LoopbackSocketServer.CLOSE, new byte[] {0x03, (byte) 0xf0});
    assertThat(soon(closings).code()).isEqualTo(1008);
    eventually(() -> !socket.sendText("too late"));
  }

  @Test
  void aCutLineIsToldOnce() throws Exception {
    WebSocketHandle socket = open();
    peer().cut();
    assertThat(soon(closings).code()).isEqualTo(Closing.BROKEN);
    socket.abort();
    assertThat(closings).isEmpty();
  }

  @Test
  void ourGoodbyeEndsTheSocket() throws Exception {
    WebSocketHandle socket = open();
    socket.close();
    assertThat(soon(closings).code()).isEqualTo(Closing.NORMAL);
  }

  @Test
  void aListenerThatThrowsLosesItsSocket() throws Exception {
    open();
    peer().says("trouble");
    assertThat(soon(closings).code()).isEqualTo(Closing.BROKEN);
  }

  @Test
  void whereNobodyListensNothingOpens() throws IOException {
    URI gone = server.uri();
    server.close();
    assertThat(sockets.open(gone, listener)).isInstanceOf(Opening.NotOpened.class);
  }
}
