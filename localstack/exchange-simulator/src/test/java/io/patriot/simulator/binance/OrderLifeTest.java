package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.NewAccount;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of orders as time passes; the clock goes only when it is told to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrderLifeTest {
  private static final String ORDER = "/fapi/v1/order";
  private static final String REST =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=50000&quantity=0.01";
  private static final String ONE = "symbol=BTCUSDT&origClientOrderId=one";

  private final HandClock clock = new HandClock("2027-03-01T11:58:30Z");

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(
            SimulatorSettings.defaults().withClock(clock).withRequestWeightPerMinuteMax(1_000_000));
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void aDeadMansSwitchTakesTheOrdersOfItsInstrumentBack() {
    Trader trader = trader();
    trader.order(REST + "&newClientOrderId=one");
    trader.order("symbol=ETHUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=2000&quantity=0.1");
    try (var events = trader.events()) {
      countdown(trader, 5000);
      pass(Duration.ofMillis(4900));
      assertThat(status(trader)).isEqualTo("NEW");
      pass(Duration.ofMillis(200));
      assertThat(status(trader)).isEqualTo("CANCELED");
      assertThat(events.next().path("o").path("x").textValue()).isEqualTo("CANCELED");
    }
    assertThat(trader.get("/fapi/v1/openOrders", "")).hasSize(1);
  }

  @Test
  void aDeadMansSwitchStartsAnewWithEveryCall() {
    Trader trader = trader();
    trader.order(REST + "&newClientOrderId=one");
    for (int i = 0; i < 4; i++) {
      countdown(trader, 5000);
      pass(Duration.ofSeconds(4));
    }
    assertThat(status(trader)).isEqualTo("NEW");
  }

  @Test
  void aDeadMansSwitchIsStoppedByZero() {
    Trader trader = trader();
    trader.order(REST + "&newClientOrderId=one");
    countdown(trader, 5000);
    countdown(trader, 0);
    pass(Duration.ofSeconds(6));
    assertThat(status(trader)).isEqualTo("NEW");
  }

  @Test
  void aDeadMansSwitchLeavesConditionalOrders() {
    Trader trader = trader();
    trader.post(
        "/fapi/v1/algoOrder",
        "algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&quantity=0.01"
            + "&triggerPrice=50000");
    countdown(trader, 5000);
    pass(Duration.ofSeconds(6));
    assertThat(trader.get("/fapi/v1/openAlgoOrders", "symbol=BTCUSDT")).hasSize(1);
  }

  @Test
  void anOrderUntilADateEndsThen() {
    Trader trader = trader();
    long till = clock.millis() + Duration.ofMinutes(11).toMillis();
    trader.order(
        REST.replace("GTC", "GTD") + "&newClientOrderId=one&goodTillDate=" + (till / 1000 * 1000));
    pass(Duration.ofMinutes(10));
    assertThat(status(trader)).isEqualTo("NEW");
    pass(Duration.ofMinutes(1));
    assertThat(status(trader)).isEqualTo("EXPIRED");
  }

  @Test
  void anUnfilledOrderThatEndedIsForgottenAfterThreeDays() {
    Trader trader = trader();
    trader.order(REST + "&newClientOrderId=one");
    trader.delete(ORDER, ONE);
    skip(Duration.ofHours(71));
    assertThat(status(trader)).isEqualTo("CANCELED");
    skip(Duration.ofHours(2));
    assertThat(trader.refused("GET", ORDER, ONE)).isEqualTo(-2013);
  }

  @Test
  void aFilledOrderIsRememberedForNinetyDays() {
    Trader trader = trader();
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newClientOrderId=one");
    trader.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01");
    skip(Duration.ofDays(89));
    assertThat(status(trader)).isEqualTo("FILLED");
    skip(Duration.ofDays(2));
    assertThat(trader.refused("GET", ORDER, ONE)).isEqualTo(-2013);
  }

  @Test
  void tradesOfMoreThanAWeekAgoAreToldOnlyWhenAskedFor() {
    Trader trader = trader();
    long thenMs = clock.millis();
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
    skip(Duration.ofDays(8));
    assertThat(trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT")).isEmpty();
    assertThat(trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT&startTime=" + thenMs)).hasSize(1);
    assertThat(trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT&fromId=1")).hasSize(1);
  }

  @Test
  void aTradeTellsTheOrderTheFeeAndTheProfit() {
    Trader trader = trader();
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
    JsonNode sold = trader.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01");
    JsonNode trade =
        trader
            .get("/fapi/v1/userTrades", "symbol=BTCUSDT&orderId=" + sold.path("orderId").asText())
            .path(0);
    BigDecimal worth = decimal(trade, "price").multiply(decimal(trade, "qty"));
    assertThat(decimal(trade, "quoteQty")).isEqualByComparingTo(worth);
    assertThat(decimal(trade, "commission"))
        .isEqualByComparingTo(worth.multiply(new BigDecimal("0.0005")));
    assertThat(decimal(trade, "realizedPnl")).isNegative();
    assertThat(trade.path("buyer").booleanValue()).isFalse();
  }

  @Test
  void orderNumbersOnlyRise() {
    Trader trader = trader();
    long first = trader.order(REST).path("orderId").longValue();
    long second = trader.order(REST).path("orderId").longValue();
    assertThat(second).isGreaterThan(first);
    assertThat(trader.get("/fapi/v1/allOrders", "symbol=BTCUSDT&orderId=" + second)).hasSize(1);
    assertThat(trader.get("/fapi/v1/allOrders", "symbol=BTCUSDT&orderId=" + first)).hasSize(2);
  }

  @Test
  void everyMovementOfMoneyIsToldAsIncome() {
    Trader trader = trader();
    BigDecimal before = trader.balance();
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
    trader.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01");
    assertThat(trader.get("/fapi/v1/income", "incomeType=COMMISSION")).hasSize(2);
    assertThat(trader.get("/fapi/v1/income", "incomeType=REALIZED_PNL")).hasSize(1);
    assertThat(trader.get("/fapi/v1/income", "symbol=ETHUSDT")).isEmpty();
    BigDecimal moved = BigDecimal.ZERO;
    for (JsonNode income : trader.get("/fapi/v1/income", "symbol=BTCUSDT")) {
      moved = moved.add(decimal(income, "income"));
    }
    assertThat(before.add(moved)).isEqualByComparingTo(trader.balance());
    assertThat(trader.get("/fapi/v1/income", "limit=1").path(0).path("incomeType").textValue())
        .isEqualTo("COMMISSION");
  }

  private void countdown(Trader trader, long ms) {
    trader.post("/fapi/v1/countdownCancelAll", "symbol=BTCUSDT&countdownTime=" + ms);
  }

  private static String status(Trader trader) {
    return trader.get(ORDER, ONE).path("status").textValue();
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.path(field).textValue());
  }

  /** Lets time pass and the exchange do what is due by then. */
  private void pass(Duration time) {
    clock.advance(time);
    AnExchange.eventually(() -> exchange.simulator.marketTimeMs() >= clock.millis());
  }

  /** The replay stands meanwhile, so that days cost nothing. */
  private void skip(Duration time) {
    exchange.simulator.pauseReplay();
    clock.advance(time);
    exchange.simulator.resumeReplay();
  }

  private Trader trader() {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("10000")), clock);
  }
}
