package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.RejectedTrigger;
import io.patriot.simulator.binance.fault.StuckTrigger;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlgoLifeTest {
  private static final String BY_MARK =
      "algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&workingType=MARK_PRICE&clientAlgoId=stop";
  private static final String BUY = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01";
  private static final long TWO_PERCENT_DOWN = -20_000;

  private final HandClock clock = new HandClock("2027-03-01T11:58:30Z");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults().withClock(clock).withRequestWeightPerMinuteMax(1_000_000));
  }

  @AfterEach
  void repair() {
    exchange.simulator.switchAllFaultsOff();
    pass(); // so that stops hear of the mark price that is right again
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void aStopGoesAllTheWay() {
    Trader trader = trader();
    trader.order(BUY);
    try (var events = trader.events()) {
      trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01&reduceOnly=true");
      assertThat(status(events)).isEqualTo("NEW");
      fall();
      assertThat(status(events)).isEqualTo("TRIGGERING");
      JsonNode triggered = algo(events);
      assertThat(triggered.path("X").textValue()).isEqualTo("TRIGGERED");
      JsonNode order = events.await(event -> event.has("o") && event.path("o").has("x")).path("o");
      assertThat(order.path("x").textValue()).isEqualTo("NEW");
      assertThat(order.path("ot").textValue()).isEqualTo("STOP_MARKET");
      assertThat(order.path("i").asText()).isEqualTo(triggered.path("ai").textValue());
      JsonNode finished = algo(events);
      assertThat(finished.path("X").textValue()).isEqualTo("FINISHED");
      assertThat(finished.path("aq").textValue()).isEqualTo("0.01");
    }
    assertThat(trader.held("BTCUSDT")).isZero();
    JsonNode told = trader.get("/fapi/v1/algoOrder", "clientAlgoId=stop");
    assertThat(told.path("algoStatus").textValue()).isEqualTo("FINISHED");
    assertThat(told.path("actualOrderId").textValue()).isNotEmpty();
    assertThat(new BigDecimal(told.path("actualPrice").textValue())).isPositive();
  }

  @Test
  void theOrderItBecameIsAPlainOrderOfAnotherName() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01");
    fall();
    JsonNode told = finished(trader);
    JsonNode order =
        trader.get(
            "/fapi/v1/order", "symbol=BTCUSDT&orderId=" + told.path("actualOrderId").textValue());
    assertThat(order.path("status").textValue()).isEqualTo("FILLED");
    assertThat(order.path("type").textValue()).isEqualTo("MARKET");
    assertThat(order.path("origType").textValue()).isEqualTo("STOP_MARKET");
    assertThat(order.path("clientOrderId").textValue()).isNotEqualTo("stop");
  }

  @Test
  void closingThePositionTakesWhatThereIsThen() {
    Trader trader = trader();
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&closePosition=true");
    trader.order(BUY);
    trader.order(BUY);
    fall();
    finished(trader);
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void closingThePositionExpiresWhenThereIsNone() {
    Trader trader = trader();
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&closePosition=true");
    fall();
    ends(trader, "EXPIRED");
  }

  @Test
  void aStopWithoutMoneyIsRejectedWhenItsPriceComes() {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=100");
      fall();
      assertThat(status(events)).isEqualTo("NEW");
      assertThat(status(events)).isEqualTo("TRIGGERING");
      JsonNode rejected = algo(events);
      assertThat(rejected.path("X").textValue()).isEqualTo("REJECTED");
      assertThat(rejected.path("rm").textValue()).isEqualTo("Margin is insufficient.");
    }
  }

  @Test
  void aReduceOnlyStopWithoutPositionIsRejectedWhenItsPriceComes() {
    Trader trader = trader();
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01&reduceOnly=true");
    fall();
    ends(trader, "REJECTED");
  }

  @Test
  void aStopLimitBecomesALimitOrderAndIsTriggeredWhileThatRests() {
    Trader trader = trader();
    trader.order(BUY);
    String limit = mark("1.01");
    trader.post(
        "/fapi/v1/algoOrder",
        BY_MARK + "&type=STOP&quantity=0.01&triggerPrice=" + mark("0.99") + "&price=" + limit);
    fall();
    JsonNode told = ends(trader, "TRIGGERED");
    JsonNode open = trader.get("/fapi/v1/openOrders", "symbol=BTCUSDT");
    assertThat(open).hasSize(1);
    assertThat(open.path(0).path("price").textValue()).isEqualTo(limit + "0");
    assertThat(open.path(0).path("orderId").asText())
        .isEqualTo(told.path("actualOrderId").textValue());
    trader.delete("/fapi/v1/allOpenOrders", "symbol=BTCUSDT");
    ends(trader, "FINISHED");
  }

  @Test
  void aTargetWaitsForTheOtherDirection() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post(
        "/fapi/v1/algoOrder",
        BY_MARK + "&type=TAKE_PROFIT_MARKET&quantity=0.01&triggerPrice=" + mark("1.01"));
    move(20_000);
    finished(trader);
  }

  @Test
  void aTrailingStopFollowsAndTurns() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post(
        "/fapi/v1/algoOrder", BY_MARK + "&type=TRAILING_STOP_MARKET&callbackRate=1&quantity=0.01");
    move(20_000);
    clock.advance(Duration.ofMillis(100));
    exchange.simulator.transfer(trader.accountId(), BigDecimal.ONE);
    assertThat(algoStatus(trader)).isEqualTo("NEW");
    move(12_000);
    assertThat(algoStatus(trader)).isEqualTo("NEW");
    move(9_000);
    finished(trader);
  }

  @Test
  void aStopForTheTimeOfThePositionEndsWithIt() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01&timeInForce=GTE_GTC");
    trader.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01");
    ends(trader, "EXPIRED");
  }

  @Test
  void aStopUntilADateEndsThen() {
    Trader trader = trader();
    long tillMs = clock.millis() + Duration.ofMinutes(20).toMillis();
    trader.post(
        "/fapi/v1/algoOrder",
        stopOrder() + "&quantity=0.01&timeInForce=GTD&goodTillDate=" + tillMs);
    clock.advance(Duration.ofMinutes(21));
    ends(trader, "EXPIRED");
  }

  @Test
  void aStopCanGetStuckOnItsWay() {
    Trader trader = trader();
    trader.order(BUY);
    exchange.simulator.switchOn(new StuckTrigger(), Reach.ONCE.forAccount(trader.accountId()));
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01");
    fall();
    JsonNode stuck = ends(trader, "TRIGGERING");
    assertThat(stuck.path("actualOrderId").textValue()).isEmpty();
    assertThat(trader.refused("DELETE", "/fapi/v1/algoOrder", "clientAlgoId=stop"))
        .isEqualTo(-2011);
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
    assertThat(exchange.simulator.faultCounts()).containsKey("stuck-trigger");
  }

  @Test
  void aStopCanBeRejectedForNoReason() {
    Trader trader = trader();
    trader.order(BUY);
    exchange.simulator.switchOn(new RejectedTrigger(), Reach.ONCE.forAccount(trader.accountId()));
    trader.post("/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01");
    fall();
    ends(trader, "REJECTED");
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
  }

  @Test
  void aProtectedStopDoesNotBelieveAMarkFarFromTheMarket() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post(
        "/fapi/v1/algoOrder", stopOrder() + "&quantity=0.01&reduceOnly=true&priceProtect=true");
    move(-60_000);
    assertThat(algoStatus(trader)).isEqualTo("NEW");
    fall();
    finished(trader);
  }

  @Test
  void noMoreThanTwoHundredWait() {
    Trader trader = trader();
    String stop = stopOrder().replace("&clientAlgoId=stop", "") + "&quantity=0.01";
    for (int i = 0; i < 200; i++) {
      if (i % 100 == 0) {
        clock.advance(Duration.ofSeconds(11)); // so that the order budget is not what refuses
      }
      trader.post("/fapi/v1/algoOrder", stop);
    }
    clock.advance(Duration.ofSeconds(11));
    assertThat(trader.refused("POST", "/fapi/v1/algoOrder", stop)).isEqualTo(-4045);
  }

  @Test
  void aStopByTheLastPriceIsTriggeredByTheReplayedTrades() {
    try (var live =
        new AnExchange(
            SimulatorSettings.defaults()
                .withReplaySpeed(50)
                .withRequestWeightPerMinuteMax(1_000_000))) {
      Trader trader = Trader.with(live, "10000");
      trader.order(BUY);
      live.simulator.pauseReplay();
      JsonNode last = live.get("/fapi/v1/ticker/price?symbol=BTCUSDT");
      BigDecimal price = new BigDecimal(last.path("price").textValue());
      trader.post(
          "/fapi/v1/algoOrder",
          "algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&closePosition=true"
              + "&clientAlgoId=stop&triggerPrice="
              + price.subtract(new BigDecimal("15")).toPlainString());
      live.simulator.resumeReplay();
      finished(trader);
      assertThat(trader.held("BTCUSDT")).isZero();
    }
  }

  /** A stop one percent below the mark price. */
  private String stopOrder() {
    return BY_MARK + "&type=STOP_MARKET&triggerPrice=" + mark("0.99");
  }

  private String mark(String share) {
    JsonNode premium = exchange.get("/fapi/v1/premiumIndex?symbol=BTCUSDT");
    return new BigDecimal(premium.path("markPrice").textValue())
        .multiply(new BigDecimal(share))
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void fall() {
    move(TWO_PERCENT_DOWN);
  }

  private void move(long millionths) {
    exchange.simulator.switchOn(new MarkShift(Instrument.BTCUSDT, millionths), Reach.ONCE);
    pass();
  }

  private void pass() {
    long before = clock.millis();
    clock.advance(Duration.ofMillis(50));
    AnExchange.eventually(() -> exchange.simulator.marketTimeMs() > before);
  }

  private static JsonNode finished(Trader trader) {
    return ends(trader, "FINISHED");
  }

  private static JsonNode ends(Trader trader, String status) {
    AnExchange.eventually(() -> algoStatus(trader).equals(status));
    return trader.get("/fapi/v1/algoOrder", "clientAlgoId=stop");
  }

  private static String algoStatus(Trader trader) {
    return trader.get("/fapi/v1/algoOrder", "clientAlgoId=stop").path("algoStatus").textValue();
  }

  private static String status(StreamClient events) {
    return algo(events).path("X").textValue();
  }

  private static JsonNode algo(StreamClient events) {
    return events.await(event -> event.path("e").asText().equals("ALGO_UPDATE")).path("o");
  }

  private Trader trader() {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("10000")), clock);
  }
}
