package io.patriot.exchanges.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.MemorySockets.Socket;
import io.patriot.exchanges.binance.StreamState.InSync;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;

/** A market stream between a venue in memory and a listener that writes down what it hears. */
abstract class MarketStreamBench {
  static final Symbol BTC = Instruments.BTC.symbol();
  static final long NOON_MS = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
  static final long MINUTE_MS = 60_000;
  static final Duration SECOND = Duration.ofSeconds(1);

  final HandTurnedTime time = new HandTurnedTime(Instant.ofEpochMilli(NOON_MS));
  final MemorySockets sockets = new MemorySockets(time);
  final ScriptedHttp http = new ScriptedHttp().otherwise(this::answer);
  final HeardMarket heard = new HeardMarket();
  final MarketStream stream =
      new MarketStream(
          sockets,
          new BinanceMarketRest(
              http,
              URI.create("http://venue"),
              new WeightBudget(time),
              ReadGuard.once(InstantSource.system())),
          time,
          time,
          new Random(1),
          heard,
          MarketStreamSettings.standard(URI.create("ws://venue")));
  long snapshotId = 100;
  boolean restDown;

  private HttpOutcome answer(HttpCall call) {
    if (restDown) {
      return ScriptedHttp.answer(503, "");
    }
    if (call.uri().getPath().endsWith("depth")) {
      return ScriptedHttp.answer(200, Says.snapshot(snapshotId, "[\"100.0\",\"7.000\"]"));
    }
    Map<String, String> query =
        java.util.Arrays.stream(call.uri().getQuery().split("&", -1))
            .collect(
                Collectors.toMap(
                    p -> p.substring(0, p.indexOf('=')), p -> p.substring(p.indexOf('=') + 1)));
    long from = Long.parseLong(query.get("startTime"));
    return ScriptedHttp.answer(
        200,
        LongStream.iterate(from, open -> open <= time.millis(), open -> open + MINUTE_MS)
            .mapToObj(Says::restBar)
            .collect(Collectors.joining(",", "[", "]")));
  }

  @AfterEach
  void close() {
    stream.close();
  }

  Socket pub() {
    return sockets.only(Route.PUBLIC);
  }

  Socket market() {
    return sockets.only(Route.MARKET);
  }

  void watchBtc() {
    stream.watch(List.of(Instruments.BTC));
    time.settle();
  }

  /** Brings the book of BTC in sync at update 101. */
  void syncBtc() {
    pub().says(Says.depth("BTCUSDT", 99, 101, 98, "[\"99.9\",\"1.000\"]"));
    time.settle();
    assertThat(heard.states).contains(new InSync(BTC));
  }

  /** Keeps both sockets speaking while time passes. */
  void liveFor(Duration duration) {
    Instant end = time.instant().plus(duration);
    while (time.instant().isBefore(end)) {
      quoteId++;
      for (Socket socket : sockets.open(Route.PUBLIC)) {
        socket.says(Says.quote("BTCUSDT", quoteId, "100.0", "100.1"));
        if (depthId > 0) {
          socket.says(Says.depth("BTCUSDT", depthId + 1, depthId + 1, depthId, ""));
        }
      }
      if (depthId > 0) {
        depthId++;
      }
      long nowMs = time.millis();
      sockets
          .open(Route.MARKET)
          .forEach(
              socket -> {
                socket.says(Says.bar("BTCUSDT", nowMs, nowMs - nowMs % MINUTE_MS, false));
                socket.says(Says.ticker("BTCUSDT"));
              });
      time.turn(SECOND);
    }
  }

  long quoteId;
  long depthId;
}
