package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.Reach;
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
final class RiskTest {
  private static final long HALF_A_PERCENT = 5_000;

  private final HandClock clock = new HandClock("2027-03-01T07:58:30Z");

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
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void whoLosesTooMuchIsLiquidatedAtTheMarkPrice() {
    Trader trader = trader("1000");
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=125");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1.5");
    trader.order(
        "symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&price=64000&quantity=0.5"
            + "&newClientOrderId=target");
    try (var events = trader.events()) {
      shift(-4 * HALF_A_PERCENT);
      JsonNode swept = events.await(event -> execution(event).equals("EXPIRED")).path("o");
      assertThat(swept.path("c").textValue()).isEqualTo("target");
      assertThat(swept.path("er").textValue()).isEqualTo("5");
      JsonNode begun = events.await(event -> execution(event).equals("NEW")).path("o");
      assertThat(begun.path("c").textValue()).startsWith("autoclose-");
      assertThat(begun.path("o").textValue()).isEqualTo("LIQUIDATION");
      JsonNode closed =
          events.await(
              event ->
                  execution(event).equals("CALCULATED")
                      && event.path("o").path("X").asText().equals("FILLED"));
      assertThat(closed.path("o").path("S").textValue()).isEqualTo("SELL");
    }
    assertThat(trader.held("BTCUSDT")).isZero();
    assertThat(trader.balance()).isNotNegative();
    assertThat(trader.get("/fapi/v1/forceOrders", "")).hasSize(1);
    assertThat(trader.get("/fapi/v1/income", "incomeType=INSURANCE_CLEAR")).hasSize(1);
  }

  @Test
  void whoCanCarryTheLossIsNot() {
    Trader trader = trader("10000");
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=125");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1.5");
    shift(-4 * HALF_A_PERCENT);
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("1.5");
  }

  @Test
  void aMarginCallComesOnceBeforeTheEnd() {
    Trader trader = trader("1000");
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=125");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1.5");
    try (var events = trader.events()) {
      exchange.simulator.transfer(trader.accountId(), new BigDecimal("-510"));
      pass();
      JsonNode call = events.await(event -> event.path("e").asText().equals("MARGIN_CALL"));
      assertThat(call.path("p").path(0).path("s").textValue()).isEqualTo("BTCUSDT");
      assertThat(call.path("p").path(0).path("mt").textValue()).isEqualTo("CROSSED");
      pass();
      exchange.simulator.transfer(trader.accountId(), new BigDecimal("1"));
      assertThat(events.await(event -> !event.path("e").asText().isEmpty()).path("e").textValue())
          .isEqualTo("ACCOUNT_UPDATE");
    }
  }

  @Test
  void anIsolatedPositionFallsAloneAndCostsNoMoreThanWasSetAside() {
    Trader trader = trader("10000");
    trader.post("/fapi/v1/marginType", "symbol=BTCUSDT&marginType=ISOLATED");
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=100");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1");
    trader.order("symbol=ETHUSDT&side=BUY&type=MARKET&quantity=1");
    BigDecimal setAside =
        new BigDecimal(
            trader
                .get("/fapi/v3/positionRisk", "symbol=BTCUSDT")
                .path(0)
                .path("isolatedWallet")
                .textValue());
    assertThat(setAside).isBetween(new BigDecimal("61"), new BigDecimal("63"));
    BigDecimal before = trader.balance();
    shift(-8 * HALF_A_PERCENT);
    AnExchange.eventually(() -> trader.held("BTCUSDT").signum() == 0);
    assertThat(trader.held("ETHUSDT")).isEqualByComparingTo("1");
    assertThat(trader.balance()).isGreaterThanOrEqualTo(before.subtract(setAside));
  }

  @Test
  void theLiquidationPriceIsWhereItHappens() {
    Trader trader = trader("1000");
    trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=125");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1.5");
    JsonNode risk = trader.get("/fapi/v3/positionRisk", "symbol=BTCUSDT").path(0);
    BigDecimal mark = new BigDecimal(risk.path("markPrice").textValue());
    BigDecimal end = new BigDecimal(risk.path("liquidationPrice").textValue());
    long distance =
        end.subtract(mark).movePointRight(6).divide(mark, 0, RoundingMode.HALF_UP).longValue();
    assertThat(distance).isNegative();
    shift(distance + 20);
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("1.5");
    shift(distance - 20);
    AnExchange.eventually(() -> trader.held("BTCUSDT").signum() == 0);
  }

  @Test
  void fundingIsPaidByOneSideToTheOther() {
    Trader bull = trader("10000");
    Trader bear = trader("10000");
    bull.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1");
    bear.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1");
    nearFunding();
    try (var events = bull.events()) {
      clock.advance(Duration.ofMinutes(2));
      JsonNode update =
          events.await(event -> event.path("a").path("m").asText().equals("FUNDING_FEE"));
      assertThat(update.path("a").path("P")).isEmpty();
      assertThat(update.path("a").path("B")).hasSize(1);
    }
    JsonNode paid = bull.get("/fapi/v1/income", "incomeType=FUNDING_FEE").path(0);
    JsonNode got = bear.get("/fapi/v1/income", "incomeType=FUNDING_FEE").path(0);
    assertThat(paid.path("time").longValue() % Duration.ofHours(8).toMillis()).isZero();
    assertThat(new BigDecimal(paid.path("income").textValue()))
        .isEqualByComparingTo(new BigDecimal(got.path("income").textValue()).negate());
    long timeMs = paid.path("time").longValue();
    JsonNode rate =
        exchange
            .get("/fapi/v1/fundingRate?symbol=BTCUSDT&startTime=" + timeMs + "&endTime=" + timeMs)
            .path(0);
    assertThat(new BigDecimal(paid.path("income").textValue()).signum())
        .isEqualTo(-new BigDecimal(rate.path("fundingRate").textValue()).signum());
  }

  @Test
  void anIsolatedPositionIsNamedWhenItPaysFunding() {
    Trader trader = trader("10000");
    trader.post("/fapi/v1/marginType", "symbol=ETHUSDT&marginType=ISOLATED");
    trader.order("symbol=ETHUSDT&side=BUY&type=MARKET&quantity=1");
    nearFunding();
    try (var events = trader.events()) {
      clock.advance(Duration.ofMinutes(2));
      JsonNode update =
          events.await(event -> event.path("a").path("m").asText().equals("FUNDING_FEE"));
      assertThat(update.path("a").path("P").path(0).path("s").textValue()).isEqualTo("ETHUSDT");
      assertThat(update.path("a").path("P").path(0).path("mt").textValue()).isEqualTo("isolated");
    }
  }

  @Test
  void profitAndFeesAreBooked() {
    Trader trader = trader("10000");
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.1");
    trader.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode income : trader.get("/fapi/v1/income", "limit=1000")) {
      sum = sum.add(new BigDecimal(income.path("income").textValue()));
    }
    assertThat(trader.balance()).isEqualByComparingTo(sum);
    assertThat(trader.get("/fapi/v1/income", "incomeType=REALIZED_PNL")).hasSize(1);
    assertThat(trader.get("/fapi/v1/income", "incomeType=COMMISSION")).hasSize(2);
  }

  @Test
  void aMarketOrderMustNotMeetAPriceALimitCouldNotName() {
    Trader trader = trader("10000");
    shift(-60_000);
    assertThat(
            trader.refused(
                "POST", "/fapi/v1/order", "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01"))
        .isEqualTo(-4131);
  }

  /** A minute before the next funding. */
  private void nearFunding() {
    long periodMs = Duration.ofHours(8).toMillis();
    long leftMs = periodMs - clock.millis() % periodMs;
    clock.advance(Duration.ofMillis(leftMs).minusMinutes(1));
    pass();
  }

  private void shift(long millionths) {
    exchange.simulator.switchOn(new MarkShift(Instrument.BTCUSDT, millionths), Reach.ONCE);
    pass();
  }

  private void pass() {
    long before = clock.millis();
    clock.advance(Duration.ofMillis(150));
    AnExchange.eventually(() -> exchange.simulator.marketTimeMs() > before);
    exchange.get("/fapi/v1/time"); // comes after what the tick did
  }

  private static String execution(JsonNode event) {
    return event.path("o").path("x").asText();
  }

  private Trader trader(String usdt) {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with(usdt)), clock);
  }
}
