package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.admin.NewAccount;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests and orders cost, and what happens to who asks too much. */
final class BudgetTest {
  private static final String IN_10_SECONDS = "X-MBX-ORDER-COUNT-10S";
  private static final String IN_A_MINUTE = "X-MBX-ORDER-COUNT-1M";
  private static final String REST =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=58000&quantity=0.002";

  private final HandClock clock = new HandClock("2027-03-01T11:58:00Z");

  @SuppressWarnings("NullAway.Init") // set before each
  private AnExchange exchange;

  @BeforeEach
  void start() {
    exchange = new AnExchange(SimulatorSettings.defaults().withClock(clock));
  }

  @AfterEach
  void stop() {
    exchange.close();
  }

  @Test
  void everyOrderIsCountedForItsAccount() {
    Trader trader = trader();
    trader.order(REST + "&newClientOrderId=one");
    HttpResponse<String> second = trader.send("POST", "/fapi/v1/order", REST);
    assertThat(header(second, IN_10_SECONDS)).isEqualTo(2);
    assertThat(header(second, IN_A_MINUTE)).isEqualTo(2);
    HttpResponse<String> change =
        trader.send(
            "PUT",
            "/fapi/v1/order",
            "symbol=BTCUSDT&side=BUY&origClientOrderId=one&quantity=0.003&price=58000");
    assertThat(header(change, IN_10_SECONDS)).isEqualTo(3);
    assertThat(header(trader().send("POST", "/fapi/v1/order", REST), IN_10_SECONDS)).isEqualTo(1);
  }

  @Test
  void aBatchCountsFiveInTenSecondsAndOneInAMinute() {
    HttpResponse<String> batch =
        trader()
            .send(
                "POST",
                "/fapi/v1/batchOrders",
                "batchOrders=%5B%7B%22symbol%22%3A%22BTCUSDT%22%7D%5D");
    assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
    assertThat(header(batch, IN_10_SECONDS)).isEqualTo(5);
    assertThat(header(batch, IN_A_MINUTE)).isEqualTo(1);
  }

  @Test
  void theCountsStartAnewWithTheirTime() {
    Trader trader = trader();
    trader.order(REST);
    clock.advance(Duration.ofSeconds(10));
    HttpResponse<String> later = trader.send("POST", "/fapi/v1/order", REST);
    assertThat(header(later, IN_10_SECONDS)).isEqualTo(1);
    assertThat(header(later, IN_A_MINUTE)).isEqualTo(2);
    clock.advance(Duration.ofMinutes(1));
    assertThat(header(trader.send("POST", "/fapi/v1/order", REST), IN_A_MINUTE)).isEqualTo(1);
  }

  @Test
  void theThreeHundredAndFirstOrderInTenSecondsIsRefused() {
    Trader trader = trader();
    String nonsense = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0";
    for (int i = 0; i < 300; i++) {
      assertThat(trader.refused("POST", "/fapi/v1/order", nonsense)).isEqualTo(-4003);
    }
    HttpResponse<String> refused = trader.send("POST", "/fapi/v1/order", REST);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Frames.read(refused.body()).path("code").intValue()).isEqualTo(-1015);
    trader().order(REST);
    clock.advance(Duration.ofSeconds(10));
    trader.order(REST);
  }

  @Test
  void theTwoHundredAndFirstOpenOrderIsRefused() {
    Trader trader = trader();
    for (int i = 0; i < 200; i++) {
      trader.order(REST);
    }
    assertThat(trader.refused("POST", "/fapi/v1/order", REST)).isEqualTo(-2025);
    trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01");
    trader.order("symbol=ETHUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=2500&quantity=0.01");
    trader.delete("/fapi/v1/allOpenOrders", "symbol=BTCUSDT");
    trader.order(REST);
  }

  @Test
  void whoKeepsAskingAfterBeingToldToStopIsBannedAndLongerEachTime() {
    useUpTheMinute();
    for (int i = 1; i < 20; i++) {
      assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(429);
    }
    assertThat(retryAfter(418)).isEqualTo(120);
    clock.advance(Duration.ofSeconds(119));
    assertThat(retryAfter(418)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(200);
    useUpTheMinute();
    for (int i = 1; i < 20; i++) {
      assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(429);
    }
    assertThat(retryAfter(418)).isEqualTo(240);
  }

  @Test
  void whoStopsWhenToldIsNotBanned() {
    for (int minute = 0; minute < 3; minute++) {
      useUpTheMinute();
      for (int i = 1; i < 19; i++) {
        assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(429);
      }
      clock.advance(Duration.ofMinutes(1));
      assertThat(exchange.send("GET", "/fapi/v1/ping").statusCode()).isEqualTo(200);
    }
  }

  /** Asks until the first refusal. */
  private void useUpTheMinute() {
    while (exchange.send("GET", "/fapi/v1/ticker/24hr").statusCode() == 200) {
      // until there is nothing left
    }
  }

  private int retryAfter(int status) {
    HttpResponse<String> response = exchange.send("GET", "/fapi/v1/ping");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return header(response, "Retry-After");
  }

  private static int header(HttpResponse<String> response, String name) {
    return Integer.parseInt(response.headers().firstValue(name).orElseThrow());
  }

  private Trader trader() {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("100000")), clock);
  }
}
