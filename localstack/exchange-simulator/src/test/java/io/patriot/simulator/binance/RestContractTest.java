package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestContractTest {
  private static final String WEIGHT = "X-MBX-USED-WEIGHT-1M";
  private static final long MINUTE_MS = 60_000;

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults()
                .withReplaySpeed(5)
                .withRequestWeightPerMinuteMax(1_000_000));
    AnExchange.eventually(() -> exchange.get("/fapi/v1/aggTrades?symbol=ETHUSDT").size() > 20);
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void pingAndTimeAnswer() {
    assertThat(exchange.send("GET", "/fapi/v1/ping").body()).isEqualTo("{}");
    assertThat(exchange.get("/fapi/v1/time").path("serverTime").longValue())
        .isCloseTo(System.currentTimeMillis(), offset(5_000L));
  }

  @Test
  void exchangeInfoListsBothInstrumentsWithAllFilters() {
    JsonNode info = exchange.get("/fapi/v1/exchangeInfo");
    assertThat(info.path("rateLimits")).hasSize(3);
    JsonNode btc = info.path("symbols").path(0);
    JsonNode eth = info.path("symbols").path(1);
    assertThat(btc.path("symbol").textValue()).isEqualTo("BTCUSDT");
    assertThat(btc.path("orderTypes")).hasSize(7);
    Set<String> filters = new HashSet<>();
    btc.path("filters").forEach(filter -> filters.add(filter.path("filterType").textValue()));
    assertThat(filters)
        .containsExactlyInAnyOrder(
            "PRICE_FILTER",
            "LOT_SIZE",
            "MARKET_LOT_SIZE",
            "MAX_NUM_ORDERS",
            "MIN_NOTIONAL",
            "PERCENT_PRICE");
    assertThat(btc.findValuesAsText("tickSize")).containsExactly("0.10");
    assertThat(btc.findValuesAsText("stepSize")).containsExactly("0.001", "0.001");
    assertThat(btc.findValuesAsText("notional")).containsExactly("100");
    assertThat(eth.findValuesAsText("tickSize")).containsExactly("0.01");
    assertThat(eth.findValuesAsText("notional")).containsExactly("20");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20, 50, 100, 500, 1000})
  void depthHasTheLevelsAskedForInOrder(int limit) {
    JsonNode depth = exchange.get("/fapi/v1/depth?symbol=BTCUSDT&limit=" + limit);
    var bids = Frames.levels(depth.path("bids"));
    var asks = Frames.levels(depth.path("asks"));
    assertThat(bids)
        .hasSize(limit)
        .isSortedAccordingTo((a, b) -> Long.compare(b.priceCents(), a.priceCents()));
    assertThat(asks)
        .hasSize(limit)
        .isSortedAccordingTo((a, b) -> Long.compare(a.priceCents(), b.priceCents()));
    assertThat(bids.getFirst().priceCents()).isLessThan(asks.getFirst().priceCents());
  }

  @ParameterizedTest
  @CsvSource({
    "1m,60",
    "3m,180",
    "5m,300",
    "15m,900",
    "30m,1800",
    "1h,3600",
    "4h,14400",
    "1d,86400"
  })
  void everyIntervalHasAPastWithoutHolesThatEndsInTheOpenBar(String interval, long seconds) {
    JsonNode bars = exchange.get("/fapi/v1/klines?symbol=ETHUSDT&limit=1500&interval=" + interval);
    assertThat(bars).hasSize(1500);
    for (int i = 0; i < 1500; i++) {
      JsonNode bar = bars.path(i);
      assertThat(bar).hasSize(12);
      BigDecimal high = decimal(bar, 2);
      BigDecimal low = decimal(bar, 3);
      assertThat(high)
          .isGreaterThanOrEqualTo(decimal(bar, 1))
          .isGreaterThanOrEqualTo(decimal(bar, 4));
      assertThat(low)
          .isPositive()
          .isLessThanOrEqualTo(decimal(bar, 1))
          .isLessThanOrEqualTo(decimal(bar, 4));
      assertThat(bar.path(6).longValue()).isEqualTo(bar.path(0).longValue() + seconds * 1000 - 1);
      if (i > 0) {
        assertThat(bar.path(0).longValue()).isEqualTo(bars.path(i - 1).path(6).longValue() + 1);
      }
    }
    assertThat(System.currentTimeMillis())
        .isBetween(
            bars.path(1499).path(0).longValue(), bars.path(1499).path(6).longValue() + 5_000);
  }

  @Test
  void longerBarsAreMadeOfShorterOnes() {
    JsonNode hour = exchange.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1h&limit=3").path(1);
    long start = hour.path(0).longValue();
    JsonNode minutes =
        exchange.get(
            "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&startTime="
                + start
                + "&endTime="
                + hour.path(6).longValue());
    assertThat(minutes).hasSize(60);
    BigDecimal volume = BigDecimal.ZERO;
    for (JsonNode minute : minutes) {
      volume = volume.add(decimal(minute, 5));
    }
    assertThat(volume).isEqualByComparingTo(decimal(hour, 5));
    assertThat(decimal(minutes.path(0), 1)).isEqualByComparingTo(decimal(hour, 1));
    assertThat(decimal(minutes.path(59), 4)).isEqualByComparingTo(decimal(hour, 4));
  }

  @Test
  void startTimeGivesTheOldestBarsFromThere() {
    long start = System.currentTimeMillis() / MINUTE_MS * MINUTE_MS - 100 * MINUTE_MS;
    JsonNode bars =
        exchange.get("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=10&startTime=" + start);
    assertThat(bars).hasSize(10);
    assertThat(bars.path(0).path(0).longValue()).isEqualTo(start);
  }

  @Test
  void tradesAndAggregatesAgree() {
    JsonNode trades = exchange.get("/fapi/v1/trades?symbol=BTCUSDT&limit=1000");
    for (int i = 1; i < trades.size(); i++) {
      assertThat(trades.path(i).path("id").longValue())
          .isGreaterThan(trades.path(i - 1).path("id").longValue());
    }
    JsonNode aggregates = exchange.get("/fapi/v1/aggTrades?symbol=BTCUSDT&limit=10");
    assertThat(aggregates).hasSize(10);
    long from = aggregates.path(3).path("a").longValue();
    JsonNode later = exchange.get("/fapi/v1/aggTrades?symbol=BTCUSDT&limit=2&fromId=" + from);
    assertThat(later.path(0)).isEqualTo(aggregates.path(3));
    assertThat(later.path(1).path("f").longValue())
        .isGreaterThan(later.path(0).path("l").longValue());
  }

  @Test
  void dayTickerIsTheSumOfTheDaysMinutes() {
    JsonNode ticker = exchange.get("/fapi/v1/ticker/24hr?symbol=BTCUSDT");
    JsonNode first =
        exchange
            .get(
                "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1&startTime="
                    + ticker.path("openTime").longValue())
            .path(0);
    assertThat(ticker.path("openPrice").textValue()).isEqualTo(first.path(1).textValue());
    assertThat(ticker.path("lastId").longValue() - ticker.path("firstId").longValue() + 1)
        .isEqualTo(ticker.path("count").longValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fapi/v1/ticker/price",
        "/fapi/v1/ticker/24hr",
        "/fapi/v1/ticker/bookTicker",
        "/fapi/v1/premiumIndex"
      })
  void withoutASymbolAllAreListed(String path) {
    assertThat(exchange.get(path)).hasSize(2);
    assertThat(exchange.get(path + "?symbol=ETHUSDT").path("symbol").textValue())
        .isEqualTo("ETHUSDT");
  }

  @Test
  void fundingHappensEveryEightHours() {
    JsonNode rates = exchange.get("/fapi/v1/fundingRate?symbol=BTCUSDT&limit=1000");
    assertThat(rates).hasSize(1000);
    for (JsonNode rate : rates) {
      assertThat(rate.path("fundingTime").longValue() % (8 * 60 * MINUTE_MS)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/fapi/v1/depth?symbol=NOPE|400|-1121",
        "GET|/fapi/v1/depth|400|-1102",
        "GET|/fapi/v1/depth?symbol=|400|-1102",
        "GET|/fapi/v1/depth?symbol=btc%20usdt|400|-1100",
        "GET|/fapi/v1/depth?symbol=BTCUSDT&limit=7|400|-1130",
        "GET|/fapi/v1/depth?symbol=BTCUSDT&limit=x|400|-1100",
        "GET|/fapi/v1/trades?symbol=BTCUSDT&limit=1001|400|-1130",
        "GET|/fapi/v1/trades?symbol=BTCUSDT&limit=99999999999999999999|400|-1130",
        "GET|/fapi/v1/klines?symbol=BTCUSDT|400|-1102",
        "GET|/fapi/v1/klines?symbol=BTCUSDT&interval=7m|400|-1120",
        "GET|/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=0|400|-1130",
        "GET|/fapi/v1/ticker/price?symbol=NOPE|400|-1121",
        "GET|/fapi/v1/nothing|404|-5000",
        "POST|/fapi/v1/ping|405|-5000",
        "DELETE|/fapi/v1/depth|405|-5000"
      })
  void whatIsWrongIsSaidAsTheVenueSaysIt(String method, String path, int status, int code) {
    var response = exchange.send(method, path);
    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode error = Frames.read(response.body());
    assertThat(error.path("code").intValue()).isEqualTo(code);
    assertThat(error.path("msg").textValue()).isNotBlank();
    assertThat(response.headers().firstValue(WEIGHT)).isPresent();
  }

  @Test
  void headIsAnsweredWithoutABodyAndAStreamAddressAsksForAnUpgrade() {
    assertThat(exchange.send("HEAD", "/fapi/v1/ping").statusCode()).isEqualTo(200);
    assertThat(exchange.send("GET", "/public/ws").statusCode()).isEqualTo(426);
  }

  private static BigDecimal decimal(JsonNode bar, int index) {
    return new BigDecimal(bar.path(index).textValue());
  }
}
