package io.patriot.feeds.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
  @ParameterizedTest
  @CsvSource({"200,true", "503,false", "404,false"})
  void aFeedIsAliveWhenItSaysSo(int status, boolean alive) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/health/liveness",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(Probe.isAlive(server.getAddress().getPort())).isEqualTo(alive);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyThereIsNotAlive() throws IOException {
    int port;
    try (var taken = new java.net.ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    assertThat(Probe.isAlive(port)).isFalse();
  }
}
