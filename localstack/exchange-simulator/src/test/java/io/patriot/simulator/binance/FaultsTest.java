package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault between a request and its answer, switched on as the operator does: over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {
  private static final String ORDER = "/fapi/v1/order";
  private static final String BUY =
      "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&newClientOrderId=mine";
  private static final String SELL = "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01";
  private static final String MINE = "symbol=BTCUSDT&origClientOrderId=mine";
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(300);

  @SuppressWarnings("NullAway.Init") // set before all
  private AnExchange exchange;

  @BeforeAll
  void start() {
    exchange =
        new AnExchange(SimulatorSettings.defaults().withRequestWeightPerMinuteMax(1_000_000));
  }

  @AfterEach
  void repair() {
    exchange.admin("DELETE", "/faults");
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "unknown-error, 503, -1000",
    "unexpected-response, 503, -1006",
    "timeout, 408, -1007"
  })
  void anOrderCanBeExecutedAndNobodyKnow(String answer, int status, int code) {
    Trader trader = trader();
    on(trader, "executed-but-unknown&path=POST%20/fapi/v1/order&answer=" + answer);
    refused(trader.send("POST", ORDER, BUY), status, code);
    assertThat(trader.get(ORDER, MINE).path("status").textValue()).isEqualTo("FILLED");
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
    trader.order(SELL);
  }

  @Test
  void theUnknownAnswerUsesTheVenuesWords() {
    Trader trader = trader();
    on(trader, "executed-but-unknown");
    assertThat(Frames.read(trader.send("POST", ORDER, BUY).body()).path("msg").textValue())
        .isEqualTo("Unknown error, please check your request or try again later.");
  }

  @Test
  void anOrderCanBeLostAndNobodyKnow() {
    Trader trader = trader();
    on(trader, "not-executed-and-unknown&path=/fapi/v1/order");
    refused(trader.send("POST", ORDER, BUY), 503, -1000);
    assertThat(trader.refused("GET", ORDER, MINE)).isEqualTo(-2013);
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void anOrderCanArriveAfterTheAnswer() {
    Trader trader = trader();
    on(trader, "late-arrival&ms=300&path=POST%20/fapi/v1/order");
    refused(trader.send("POST", ORDER, BUY), 503, -1000);
    assertThat(trader.refused("GET", ORDER, MINE)).isEqualTo(-2013);
    AnExchange.eventually(() -> trader.held("BTCUSDT").signum() > 0);
    assertThat(trader.get(ORDER, MINE).path("status").textValue()).isEqualTo("FILLED");
  }

  @Test
  void anOrderThatArrivesAfterItsWindowIsNotExecuted() {
    Trader trader = trader();
    on(trader, "late-arrival&ms=200&path=POST%20/fapi/v1/order");
    on(trader, "held-request&ms=300&path=GET%20/fapi/v1/order");
    refused(trader.send("POST", ORDER, BUY + "&recvWindow=100"), 503, -1000);
    assertThat(trader.refused("GET", ORDER, MINE)).isEqualTo(-2013);
  }

  @Test
  void aHeldOrderIsAnsweredLateAndTruly() {
    Trader trader = trader();
    on(trader, "held-request&ms=300");
    long start = System.nanoTime();
    trader.order(BUY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void aHeldOrderIsRefusedBeforeMatchingWhenItsWindowIsOver() {
    Trader trader = trader();
    on(trader, "held-request&ms=300");
    refused(trader.send("POST", ORDER, BUY + "&recvWindow=100"), 400, -5028);
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"true, 0.01", "false, 0"})
  void anAnswerCanStayAway(boolean executed, String held) {
    Trader trader = trader();
    on(trader, "no-answer&executed=" + executed);
    String path = ORDER + "?" + trader.signed(BUY);
    assertThatThrownBy(() -> exchange.sendWithin(SHORT_PATIENCE, "POST", path, trader.apiKey()))
        .hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo(held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service-unavailable|-1016|Service Unavailable.",
        "internal-error|-1001|Internal error; unable to process your request. Please try again."
      })
  void anOrderCanFailForCertain(String fault, int code, String words) {
    Trader trader = trader();
    on(trader, fault);
    var response = trader.send("POST", ORDER, BUY);
    refused(response, 503, code);
    assertThat(Frames.read(response.body()).path("msg").textValue()).isEqualTo(words);
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void aRequestCanBeRefusedForWhatItIs() {
    Trader trader = trader();
    on(trader, "refused-request");
    refused(trader.send("POST", ORDER, BUY), 400, -4120);
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void aThrottledVenueTurnsOrdersAway() {
    Trader trader = trader();
    on(trader, "throttled&times=until-off");
    refused(trader.send("POST", ORDER, BUY), 503, -1008);
    refused(trader.send("POST", "/fapi/v1/order/test", BUY), 503, -1008);
    refused(trader.send("POST", "/fapi/v1/batchOrders", "batchOrders=[]"), 503, -1008);
  }

  @Test
  void aThrottledVenueStillAnswersWhatReducesCancelsOrAsks() {
    Trader trader = trader();
    trader.order(BUY);
    trader.order(
        "symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&price=64000&quantity=0.01"
            + "&newClientOrderId=rest");
    on(trader, "throttled&times=until-off");
    trader.delete(ORDER, "symbol=BTCUSDT&origClientOrderId=rest");
    trader.get(ORDER, MINE);
    trader.order(SELL + "&reduceOnly=true");
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void aThrottledVenueStillClosesHedgedPositions() {
    Trader trader = trader();
    trader.post("/fapi/v1/positionSide/dual", "dualSidePosition=true");
    trader.order(BUY + "&positionSide=LONG");
    on(trader, "throttled&times=until-off");
    refused(trader.send("POST", ORDER, BUY + "&positionSide=LONG"), 503, -1008);
    trader.order(SELL + "&positionSide=LONG");
  }

  @Test
  void aRequestCanBeOneTooMany() {
    Trader trader = trader();
    on(trader, "too-many-requests");
    var response = trader.send("POST", ORDER, BUY);
    refused(response, 429, -1003);
    assertThat(response.headers().firstValue("Retry-After")).contains("10");
    assertThat(trader.held("BTCUSDT")).isZero();
  }

  @Test
  void anAddressCanBeBanned() {
    Trader trader = trader();
    on(trader, "banned&ms=180000");
    var response = trader.send("GET", ORDER, MINE);
    refused(response, 418, -1003);
    assertThat(response.headers().firstValue("Retry-After")).contains("180");
    assertThat(Frames.read(response.body()).path("msg").textValue()).contains("banned until 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6000", "-6000"})
  void theVenuesClockCanBeWrong(String aheadMs) {
    Trader trader = trader();
    exchange.admin("POST", "/faults?name=clock-skew&ms=" + aheadMs);
    long told = exchange.get("/fapi/v1/time").path("serverTime").longValue();
    assertThat(told - System.currentTimeMillis())
        .isBetween(Long.parseLong(aheadMs) - 2000, Long.parseLong(aheadMs) + 2000);
    assertThat(trader.refused("POST", ORDER, BUY)).isEqualTo(-1021);
    exchange.admin("DELETE", "/faults?name=clock-skew");
    trader.order(BUY);
  }

  @Test
  void onlyTheAccountNamedIsStruck() {
    Trader struck = trader();
    Trader spared = trader();
    on(struck, "service-unavailable&times=until-off");
    spared.order(BUY);
    refused(struck.send("POST", ORDER, BUY), 503, -1016);
  }

  @Test
  void onlyTheRequestNamedIsStruck() {
    Trader trader = trader();
    on(trader, "service-unavailable&path=DELETE%20/fapi/v1/order");
    trader.order(BUY);
    refused(trader.send("DELETE", ORDER, MINE), 503, -1016);
  }

  @Test
  void aFaultStrikesAsOftenAsItWasToldAndIsCounted() {
    Trader trader = trader();
    int before = struck("internal-error");
    on(trader, "internal-error&times=3");
    for (int i = 0; i < 3; i++) {
      refused(trader.send("POST", ORDER, BUY), 503, -1001);
    }
    trader.order(BUY);
    assertThat(struck("internal-error")).isEqualTo(before + 3);
    assertThat(exchange.admin("GET", "/faults").path("on")).isEmpty();
  }

  @Test
  void whatIsSwitchedOnIsListedAndSwitchedOffByName() {
    Trader trader = trader();
    on(trader, "no-answer&times=2&path=/fapi/v1/order");
    on(trader, "internal-error&times=until-off");
    JsonNode on = exchange.admin("GET", "/faults").path("on");
    assertThat(on).hasSize(2);
    assertThat(on.path(0).path("name").textValue()).isEqualTo("no-answer");
    assertThat(on.path(0).path("times").intValue()).isEqualTo(2);
    assertThat(on.path(0).path("path").textValue()).isEqualTo("/fapi/v1/order");
    exchange.admin("DELETE", "/faults?name=no-answer");
    assertThat(exchange.admin("GET", "/faults").path("on")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=bad-hair-day",
        "account=1",
        "name=executed-but-unknown&answer=perhaps",
        "name=depth-gap",
        "name=mark-shift&symbol=NOPE&millionths=1",
        "name=dropped-streams&account=1",
        "name=clock-skew"
      })
  void aFaultNobodyKnowsIsRefused(String parameters) {
    assertThat(exchange.askOperator("POST", "/faults?" + parameters).statusCode()).isEqualTo(400);
  }

  private void on(Trader trader, String fault) {
    JsonNode done =
        exchange.admin("POST", "/faults?account=" + trader.accountId() + "&name=" + fault);
    assertThat(done.path("code").intValue()).as("%s", done).isEqualTo(200);
  }

  private int struck(String fault) {
    return exchange.admin("GET", "/faults").path("struck").path(fault).intValue();
  }

  private static void refused(HttpResponse<String> response, int status, int code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Frames.read(response.body()).path("code").intValue())
        .as(response.body())
        .isEqualTo(code);
  }

  private Trader trader() {
    return Trader.with(exchange, "10000");
  }
}
