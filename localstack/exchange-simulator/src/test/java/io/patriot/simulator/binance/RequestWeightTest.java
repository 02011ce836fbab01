package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RequestWeightTest {
  private static final String WEIGHT = "X-MBX-USED-WEIGHT-1M";

  private final AtomicLong nowMs = new AtomicLong(1_800_000_000_000L);
  private final InstantSource clock = () -> Instant.ofEpochMilli(nowMs.get());

  @Test
  void everyRequestCostsWhatTheVenueAsks() {
    try (var exchange = new AnExchange(SimulatorSettings.defaults().withClock(clock))) {
      costs(exchange, "/fapi/v1/ping", 1);
      costs(exchange, "/fapi/v1/depth?symbol=BTCUSDT&limit=50", 2);
      costs(exchange, "/fapi/v1/depth?symbol=BTCUSDT&limit=100", 5);
      costs(exchange, "/fapi/v1/depth?symbol=BTCUSDT", 10);
      costs(exchange, "/fapi/v1/depth?symbol=BTCUSDT&limit=1000", 20);
      costs(exchange, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=99", 1);
      costs(exchange, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=100", 2);
      costs(exchange, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1000", 5);
      costs(exchange, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1001", 10);
      costs(exchange, "/fapi/v1/ticker/24hr?symbol=BTCUSDT", 1);
      costs(exchange, "/fapi/v1/ticker/24hr", 40);
      costs(exchange, "/fapi/v1/aggTrades?symbol=BTCUSDT", 20);
    }
  }

  @Test
  void pastTheBudgetRequestsAreRefusedUntilTheNextMinute() {
    var settings = SimulatorSettings.defaults().withClock(clock).withRequestWeightPerMinuteMax(3);
    try (var exchange = new AnExchange(settings)) {
      for (int i = 0; i < 3; i++) {
        assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(200);
      }
      var refused = exchange.send("GET", "/fapi/v1/ping");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Frames.read(refused.body()).path("code").intValue()).isEqualTo(-1003);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue(WEIGHT)).contains("4");

      nowMs.addAndGet(60_000);
      assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(200);
    }
  }

  private static void costs(AnExchange exchange, String path, int weight) {
    int before = used(exchange, "/fapi/v1/ping");
    assertThat(used(exchange, path) - before).as(path).isEqualTo(weight);
  }

  private static int used(AnExchange exchange, String path) {
    return Integer.parseInt(exchange.send("GET", path).headers().firstValue(WEIGHT).orElseThrow());
  }
}
