package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.NewAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters told in exchangeInfo are those that are enforced, to the last tick. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilterTest {
  private static final String TRY = "/fapi/v1/order/test";

  private final HandClock clock = new HandClock("2027-03-01T11:58:30Z");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @SuppressWarnings("NullAway.Init") // set before all
  private Trader trader;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults().withClock(clock).withRequestWeightPerMinuteMax(1_000_000));
    trader =
        new Trader(
            exchange, exchange.simulator.openAccount(NewAccount.with("1000000000000")), clock);
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=1");
    trader.post("/fapi/v1/leverage", "symbol=ETHUSDT&leverage=1");
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "ETHUSDT"})
  void pricesStandOnTicksBetweenTheLowestAndTheHighest(String symbol) {
    JsonNode filter = filter(symbol, "PRICE_FILTER");
    BigDecimal tick = decimal(filter, "tickSize");
    BigDecimal price = mark(symbol).setScale(tick.stripTrailingZeros().scale(), RoundingMode.DOWN);
    assertThat(limit(symbol, "BUY", price, quantity(symbol))).isZero();
    assertThat(limit(symbol, "BUY", price.add(tick), quantity(symbol))).isZero();
    assertThat(limit(symbol, "BUY", decimal(filter, "minPrice").subtract(tick), "1"))
        .isEqualTo(-4013);
    assertThat(limit(symbol, "SELL", decimal(filter, "maxPrice").add(tick), "1")).isEqualTo(-4002);
    if (symbol.equals("BTCUSDT")) {
      assertThat(limit(symbol, "BUY", price.add(new BigDecimal("0.05")), "1")).isEqualTo(-4014);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "ETHUSDT"})
  void limitsMayBeAsLargeAsTheLotFilterSaysAndNoLarger(String symbol) {
    JsonNode filter = filter(symbol, "LOT_SIZE");
    BigDecimal largest = decimal(filter, "maxQty");
    BigDecimal step = decimal(filter, "stepSize");
    BigDecimal price = mark(symbol).setScale(1, RoundingMode.DOWN);
    assertThat(limit(symbol, "BUY", price, largest.toPlainString())).isZero();
    assertThat(limit(symbol, "BUY", price, largest.add(step).toPlainString())).isEqualTo(-4005);
    String half = step.divide(BigDecimal.TWO).add(BigDecimal.ONE).toPlainString();
    assertThat(limit(symbol, "BUY", price, half)).isEqualTo(-1111);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "ETHUSDT"})
  void marketOrdersMayBeAsLargeAsTheirOwnLotFilterSays(String symbol) {
    JsonNode filter = filter(symbol, "MARKET_LOT_SIZE");
    BigDecimal largest = decimal(filter, "maxQty");
    assertThat(market(symbol, largest)).isZero();
    assertThat(market(symbol, largest.add(decimal(filter, "stepSize")))).isEqualTo(-4005);
    assertThat(largest).isLessThan(decimal(filter(symbol, "LOT_SIZE"), "maxQty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "ETHUSDT"})
  void limitsReachFromTheMarkAsFarAsThePercentFilterSays(String symbol) {
    JsonNode filter = filter(symbol, "PERCENT_PRICE");
    BigDecimal tick = decimal(filter(symbol, "PRICE_FILTER"), "tickSize");
    int decimals = tick.stripTrailingZeros().scale();
    BigDecimal highest =
        mark(symbol)
            .multiply(decimal(filter, "multiplierUp"))
            .setScale(decimals, RoundingMode.DOWN);
    BigDecimal lowest =
        mark(symbol)
            .multiply(decimal(filter, "multiplierDown"))
            .setScale(decimals, RoundingMode.UP);
    assertThat(limit(symbol, "BUY", highest, quantity(symbol))).isZero();
    assertThat(limit(symbol, "BUY", highest.add(tick), quantity(symbol))).isEqualTo(-4016);
    assertThat(limit(symbol, "SELL", lowest, quantity(symbol))).isZero();
    assertThat(limit(symbol, "SELL", lowest.subtract(tick), quantity(symbol))).isEqualTo(-4024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT", "ETHUSDT"})
  void limitsAreWorthTheSmallestNotionalAtTheirPriceAndMarketOrdersAtTheMark(String symbol) {
    BigDecimal notional = decimal(filter(symbol, "MIN_NOTIONAL"), "notional");
    BigDecimal step = decimal(filter(symbol, "LOT_SIZE"), "stepSize");
    BigDecimal price = mark(symbol).setScale(1, RoundingMode.DOWN);
    BigDecimal enough = notional.divide(price, 3, RoundingMode.UP);
    assertThat(limit(symbol, "BUY", price, enough.toPlainString())).isZero();
    assertThat(limit(symbol, "BUY", price, enough.subtract(step).toPlainString())).isEqualTo(-4164);
    BigDecimal atMark = notional.divide(mark(symbol), 3, RoundingMode.UP);
    assertThat(market(symbol, atMark)).isZero();
    assertThat(market(symbol, atMark.subtract(step))).isEqualTo(-4164);
  }

  @Test
  void everyFilterOfTheVenueIsToldAndTheWithdrawnOneIsNot() {
    List<String> types = new ArrayList<>();
    filters("BTCUSDT").forEach(filter -> types.add(filter.path("filterType").textValue()));
    assertThat(types)
        .contains(
            "PRICE_FILTER",
            "LOT_SIZE",
            "MARKET_LOT_SIZE",
            "MAX_NUM_ORDERS",
            "MIN_NOTIONAL",
            "PERCENT_PRICE")
        .doesNotContain("MAX_NUM_ALGO_ORDERS")
        .doesNotHaveDuplicates();
    assertThat(filter("BTCUSDT", "MAX_NUM_ORDERS").path("limit").intValue()).isEqualTo(200);
  }

  private int limit(String symbol, String side, BigDecimal price, String quantity) {
    return attempt(
        "symbol=%s&side=%s&type=LIMIT&timeInForce=GTC&price=%s&quantity=%s"
            .formatted(symbol, side, price.toPlainString(), quantity));
  }

  private int market(String symbol, BigDecimal quantity) {
    return attempt(
        "symbol=%s&side=BUY&type=MARKET&quantity=%s".formatted(symbol, quantity.toPlainString()));
  }

  /** The code of the refusal, or 0. */
  private int attempt(String parameters) {
    var response = trader.send("POST", TRY, parameters);
    return response.statusCode() == 200 ? 0 : Frames.read(response.body()).path("code").intValue();
  }

  private static String quantity(String symbol) {
    return symbol.equals("BTCUSDT") ? "0.01" : "0.1";
  }

  private BigDecimal mark(String symbol) {
    return decimal(exchange.get("/fapi/v1/premiumIndex?symbol=" + symbol), "markPrice");
  }

  private JsonNode filter(String symbol, String type) {
    for (JsonNode filter : filters(symbol)) {
      if (filter.path("filterType").asText().equals(type)) {
        return filter;
      }
    }
    throw new AssertionError("No filter " + type);
  }

  private JsonNode filters(String symbol) {
    for (JsonNode listed : exchange.get("/fapi/v1/exchangeInfo").path("symbols")) {
      if (listed.path("symbol").asText().equals(symbol)) {
        return listed.path("filters");
      }
    }
    throw new AssertionError("Not listed: " + symbol);
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.path(field).textValue());
  }
}
