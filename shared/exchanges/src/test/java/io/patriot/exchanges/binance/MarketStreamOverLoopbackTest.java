package io.patriot.exchanges.binance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.StreamState.Gapped;
import io.patriot.exchanges.binance.StreamState.InSync;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.exchanges.ws.JdkWebSockets;
import io.patriot.exchanges.ws.LoopbackSocketServer;
import io.patriot.exchanges.ws.LoopbackSocketServer.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same stream over real sockets, HTTP and time. */
class MarketStreamOverLoopbackTest {
  private static final Symbol BTC = Instruments.BTC.symbol();
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  private final Clock clock = Clock.systemUTC();
  private final JdkHttp http = JdkHttp.open();
  private final JdkWebSockets sockets = JdkWebSockets.open(clock);
  private final VirtualThreadDelays delays = VirtualThreadDelays.start();
  private final HeardMarket heard = new HeardMarket();
  private LoopbackSocketServer streams;
  private HttpServer rest;
  private MarketStream stream;

  @BeforeEach
  void start() throws IOException {
    streams = LoopbackSocketServer.start(MarketStreamOverLoopbackTest::grant);
    rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest.createContext(
        "/fapi/v1/depth",
        exchange -> {
          byte[] body = Says.snapshot(100, "[\"100.0\",\"7.000\"]").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    rest.start();
    URI restUri = URI.create("http://127.0.0.1:" + rest.getAddress().getPort());
    stream =
        new MarketStream(
            sockets,
            new BinanceMarketRest(
                http,
                restUri,
                new WeightBudget(clock),
                ReadGuard.standard(Thread::sleep, InstantSource.system())),
            clock,
            delays,
            new Random(7),
            heard,
            MarketStreamSettings.standard(streams.uri()));
  }

  private static void grant(Peer peer, String request) {
    Matcher id = ID.matcher(request);
    try {
      if (id.find()) {
        peer.says("{\"result\":null,\"id\":" + id.group(1) + "}");
        if (request.contains("depth")) {
          peer.says(Says.depth("BTCUSDT", 99, 101, 98, "[\"99.9\",\"1.000\"]"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() throws IOException {
    stream.close();
    delays.close();
    sockets.close();
    http.close();
    rest.stop(0);
    streams.close();
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private long count(StreamState state) {
    synchronized (heard.states) {
      return heard.states.stream().filter(state::equals).count();
    }
  }

  private Peer newest(Route route) {
    return streams.peers.stream()
        .filter(peer -> peer.path.equals(route.path()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void marketDataFlowsAndComesBackAfterACutLine() throws IOException {
    stream.watch(List.of(Instruments.BTC));
    eventually(() -> count(new InSync(BTC)) == 1);
    assertThat(heard.bids(BTC)).isEqualTo(Map.of(1_000L, 7_000L, 999L, 1_000L));
    for (int i = 1; i <= 500; i++) {
      newest(Route.PUBLIC).says(Says.quote("BTCUSDT", i, "100.0", "100.1"));
    }
    eventually(() -> heard.quotes.size() == 500);
    eventually(stream::isHealthy);

    newest(Route.PUBLIC).cut();
    eventually(() -> count(new Gapped(BTC)) == 1);
    eventually(() -> count(new InSync(BTC)) == 2);
    eventually(stream::isHealthy);
    assertThat(stream.counts().connectionsLost()).isEqualTo(1);
  }
}
