package io.patriot.exchanges.binance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceMarketRestTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:10Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String BARS =
      """
      [[1499040000000,"61800.1","61900","61700.5","61850","148976.11427815",1499040059999,\
      "2434.19055334",308,"1756.87402397","28.46694368","0"]]""";

  private final HandTurnedTime time = new HandTurnedTime(NOON);
  private final ScriptedHttp http = new ScriptedHttp();
  private final BinanceMarketRest rest = rest(ReadGuard.once(InstantSource.system()));

  private BinanceMarketRest rest(ReadGuard guard) {
    return new BinanceMarketRest(http, URI.create("http://venue"), new WeightBudget(time), guard);
  }

  private static <T> T value(Reading<T> reading) {
    return switch (reading) {
      case Read<T>(T value, _) -> value;
      case VenueError<T> error -> throw new AssertionError(error);
      case Unavailable<T> unavailable -> throw new AssertionError(unavailable);
    };
  }

  private static Reason reason(Reading<?> reading) {
    return ((Unavailable<?>) reading).reason();
  }

  @Test
  void anInstrumentIsReadWithItsGridAndLimits() throws IOException {
    try (var file = getClass().getResourceAsStream("exchangeInfo.json")) {
      http.then(200, new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
    }
    var instruments = value(rest.instruments());
    assertThat(instruments).hasSize(1);
    var btc = instruments.getFirst();
    assertThat(btc.symbol()).isEqualTo(BTC);
    assertThat(btc.tickSize()).isEqualTo(Price.of("0.1"));
    assertThat(btc.lotSize()).isEqualTo(Quantity.of("0.001"));
    assertThat(btc.minQuantity()).isEqualTo(Quantity.of("0.001"));
    assertThat(btc.maxQuantity()).isEqualTo(Quantity.of("1000"));
    assertThat(btc.minNotional()).isEqualTo(Money.usdt("100"));
    assertThat(btc.collar()).isEqualTo(Rate.of("0.05"));
  }

  @Test
  void barsAreReadExactly() {
    http.then(200, BARS);
    var bar = value(rest.candlesFrom(BTC, MINUTE, Instant.ofEpochMilli(5), 100)).getFirst();
    assertThat(http.asked)
        .containsExactly("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&startTime=5&limit=100");
    assertThat(bar.openTime()).isEqualTo(Instant.ofEpochMilli(1499040000000L));
    assertThat(bar.open()).isEqualTo(Price.of("61800.1"));
    assertThat(bar.high()).isEqualTo(Price.of("61900"));
    assertThat(bar.low()).isEqualTo(Price.of("61700.5"));
    assertThat(bar.close()).isEqualTo(Price.of("61850"));
    assertThat(bar.volume()).isEqualTo(Quantity.of("148976.11427815"));
    assertThat(bar.trades()).isEqualTo(308);
  }

  @Test
  void theRecordedSnapshotIsReadWhole() {
    String recorded =
        Recorded.btc().stream().filter(m -> m.startsWith("{\"last")).findFirst().orElseThrow();
    http.then(200, recorded);
    var snapshot = value(rest.depth(BTC));
    assertThat(snapshot.lastUpdateId()).isEqualTo(5123107852948L);
    assertThat(snapshot.bids().count()).isEqualTo(1000);
    assertThat(snapshot.bids().price(0)).isEqualTo(6_180_020_000_000L);
    assertThat(snapshot.bids().quantity(0)).isEqualTo(290_900_000L);
    assertThat(snapshot.asks().price(0)).isGreaterThan(snapshot.bids().price(0));
  }

  @Test
  void theDaysFiguresAreRead() {
    String ticker =
        """
        {"symbol":"BTCUSDT","priceChange":"-94.9","priceChangePercent":"-0.15",\
        "weightedAvgPrice":"61800","lastPrice":"61800.30","lastQty":"0.2","openPrice":"61895.20",\
        "highPrice":"62000","lowPrice":"61000","volume":"8913.3","quoteVolume":"550000000.2",\
        "openTime":1499783499040,"closeTime":1499869899040,"firstId":1,"lastId":2,"count":2}""";
    http.then(200, ticker).then(200, "[" + ticker + "," + ticker.replace("BTC", "ETH") + "]");
    var btc = value(rest.ticker24h(Instruments.BTC));
    assertThat(btc.change()).isEqualTo(Rate.of("-0.0015"));
    assertThat(btc.quoteVolume()).isEqualTo(Money.usdt("550000000.2"));
    assertThat(value(rest.tickers24h(List.of(Instruments.BTC)))).containsExactly(btc);
  }

  @Test
  void theVenuesClockIsRead() {
    http.then(200, "{\"serverTime\":1499827319559}");
    assertThat(value(rest.serverTime())).isEqualTo(Instant.ofEpochMilli(1499827319559L));
  }

  @Test
  void aRefusalCarriesTheVenuesCodeAndWords() {
    http.then(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    assertThat(rest.depth(BTC)).isEqualTo(new VenueError<>(400, -1121, "Invalid symbol."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | <html>                    | GARBLED
          200 | {}                        | GARBLED
          200 | {"serverTime":"soon"}     | GARBLED
          302 | ''                        | GARBLED
          400 | <html>                    | GARBLED
          403 | <html>                    | RATE_LIMITED
          408 | ''                        | VENUE_DOWN
          429 | {"code":-1003,"msg":"x"}  | RATE_LIMITED
          418 | {"code":-1003,"msg":"x"}  | RATE_LIMITED
          503 | {"code":0,"msg":"Unknown error, please check your request or try again later."} | VENUE_DOWN
          """)
  void everyOtherAnswerIsNoneToBeHadNow(int status, String body, Reason reason) {
    http.then(status, body);
    assertThat(reason(rest.serverTime())).isEqualTo(reason);
  }

  @Test
  void aPriceNoMarketHasIsGarbled() {
    http.then(200, BARS.replace("\"61800.1\"", "\"0\""));
    assertThat(reason(rest.candles(BTC, MINUTE, 1))).isEqualTo(Reason.GARBLED);
    http.then(200, "{\"lastUpdateId\":1,\"bids\":[[\"1e400\",\"1\"]],\"asks\":[]}");
    assertThat(reason(rest.depth(BTC))).isEqualTo(Reason.GARBLED);
  }

  @Test
  void onceToldToBackOffNothingIsSentUntilTheTimeIsOver() {
    http.then(new Answer(418, Map.of("Retry-After", "180"), "{}")).then(200, "{\"serverTime\":1}");
    assertThat(reason(rest.serverTime())).isEqualTo(Reason.RATE_LIMITED);
    time.turn(Duration.ofSeconds(179));
    assertThat(rest.serverTime())
        .isEqualTo(new Unavailable<>(Reason.RATE_LIMITED, "not sent", Duration.ofSeconds(1)));
    assertThat(http.asked).hasSize(1);
    time.turn(Duration.ofSeconds(1));
    assertThat(value(rest.serverTime())).isEqualTo(Instant.ofEpochMilli(1));
  }

  @Test
  void theVenuesOwnCountOfWeightIsBelieved() {
    int almost = WeightBudget.MARKET_DATA_PER_MINUTE_MAX - 10;
    http.then(
        new Answer(
            200, Map.of("X-MBX-USED-WEIGHT-1M", Integer.toString(almost)), "{\"serverTime\":1}"));
    assertThat(rest.serverTime()).isEqualTo(new Read<>(Instant.ofEpochMilli(1), almost));
    assertThat(rest.usedWeight()).isEqualTo(almost);
    assertThat(rest.depth(BTC))
        .isEqualTo(new Unavailable<>(Reason.OVER_BUDGET, "not sent", Duration.ofSeconds(50)));
    assertThat(http.asked).hasSize(1);
    time.turn(Duration.ofSeconds(50));
    assertThat(rest.usedWeight()).isZero();
  }

  @Test
  void aLostQuestionIsRepeatedAndARefusedOneIsNot() {
    var patient = rest(ReadGuard.standard(Thread::sleep, InstantSource.system()));
    http.then(new NoAnswer(Cause.TIMED_OUT, ""))
        .then(503, "")
        .then(200, "{\"serverTime\":1}")
        .then(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    assertThat(value(patient.serverTime())).isEqualTo(Instant.ofEpochMilli(1));
    assertThat(http.asked).hasSize(3);
    assertThat(patient.depth(BTC)).isInstanceOf(VenueError.class);
    assertThat(http.asked).hasSize(4);
  }

  @Test
  void aVenueThatKeepsFailingIsLeftInPeace() {
    for (int i = 0; i < 20; i++) {
      var _ = rest.serverTime();
    }
    assertThat(reason(rest.serverTime())).isEqualTo(Reason.CIRCUIT_OPEN);
    assertThat(http.asked).hasSizeLessThan(20);
  }

  @Test
  void aBarLengthTheVenueDoesNotDrawIsABug() {
    assertThatThrownBy(() -> rest.candles(BTC, Duration.ofMinutes(7), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
