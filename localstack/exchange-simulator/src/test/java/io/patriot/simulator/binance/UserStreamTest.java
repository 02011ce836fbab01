package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.fault.ExpiredListenKey;
import io.patriot.simulator.binance.fault.Reach;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserStreamTest {
  private static final Duration SILENCE = Duration.ofMillis(200);
  private static final String BUY = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01";
  private static final String REST =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&price=60000&quantity=0.01";

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

  @ParameterizedTest
  @ValueSource(strings = {"/private/ws/KEY", "/private/ws?listenKey=KEY"})
  void eventsComePlain(String path) {
    Trader trader = trader();
    try (var events = exchange.stream(path.replace("KEY", trader.listenKey()))) {
      trader.order(BUY);
      assertThat(events.next().path("e").textValue()).isEqualTo("ORDER_TRADE_UPDATE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/private/stream?listenKey=KEY", "/private/stream?streams=KEY"})
  void eventsComeInEnvelopes(String path) {
    Trader trader = trader();
    String key = trader.listenKey();
    try (var events = exchange.stream(path.replace("KEY", key))) {
      trader.order(BUY);
      JsonNode frame = events.next();
      assertThat(frame.path("stream").textValue()).isEqualTo(key);
      assertThat(frame.path("data").path("e").textValue()).isEqualTo("ORDER_TRADE_UPDATE");
    }
  }

  @Test
  void eventsCanBeSubscribedToOnAnOpenConnection() {
    Trader trader = trader();
    try (var events = exchange.stream("/private/ws")) {
      events.ask("{\"method\":\"SUBSCRIBE\",\"params\":[\"" + trader.listenKey() + "\"],\"id\":7}");
      trader.order(BUY);
      assertThat(events.next().path("e").textValue()).isEqualTo("ORDER_TRADE_UPDATE");
    }
  }

  @Test
  void onlyTheEventsNamedCome() {
    Trader trader = trader();
    String path =
        "/private/ws?listenKey=" + trader.listenKey() + "&events=ACCOUNT_UPDATE/TRADE_LITE";
    try (var events = exchange.stream(path)) {
      trader.order(BUY);
      assertThat(events.next().path("e").textValue()).isEqualTo("TRADE_LITE");
      assertThat(events.next().path("e").textValue()).isEqualTo("ACCOUNT_UPDATE");
    }
  }

  @Test
  void twoAccountsShareAConnection() {
    Trader one = trader();
    Trader two = trader();
    String path =
        "/private/stream?listenKey="
            + one.listenKey()
            + "&events=ORDER_TRADE_UPDATE&listenKey="
            + two.listenKey()
            + "&events=ACCOUNT_UPDATE";
    try (var events = exchange.stream(path)) {
      one.order(REST);
      assertThat(events.next().path("stream").textValue()).isEqualTo(one.listenKey());
      two.order(BUY);
      JsonNode second = events.next();
      assertThat(second.path("stream").textValue()).isEqualTo(two.listenKey());
      assertThat(second.path("data").path("e").textValue()).isEqualTo("ACCOUNT_UPDATE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws/KEY", "/public/ws/KEY", "/market/ws/KEY"})
  void onOtherRoutesAListenKeyStaysSilent(String path) throws InterruptedException {
    Trader trader = trader();
    try (var events = exchange.stream(path.replace("KEY", trader.listenKey()))) {
      trader.order(BUY);
      assertThat(events.nextWithin(SILENCE)).isNull();
    }
  }

  @Test
  void nobodyHearsOfOthers() throws InterruptedException {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader().order(BUY);
      assertThat(events.nextWithin(SILENCE)).isNull();
    }
  }

  @Test
  void startingAgainGivesTheSameKey() {
    Trader trader = trader();
    assertThat(trader.listenKey()).isEqualTo(trader.listenKey()).hasSize(64);
  }

  @Test
  void aKeyNobodyKeepsAliveExpiresAfterAnHourAndSaysSo() {
    Trader trader = trader();
    String key = trader.listenKey();
    try (var events = exchange.stream("/private/ws/" + key)) {
      clock.advance(Duration.ofMinutes(59));
      assertThat(trader.raw("PUT", "/fapi/v1/listenKey", "", trader.apiKey()).statusCode())
          .isEqualTo(200);
      clock.advance(Duration.ofMinutes(59));
      assertThat(trader.listenKey()).isEqualTo(key);
      clock.advance(Duration.ofMinutes(61));
      JsonNode end = events.next();
      assertThat(end.path("e").textValue()).isEqualTo("listenKeyExpired");
      assertThat(end.path("listenKey").textValue()).isEqualTo(key);
      assertThat(trader.listenKey()).isNotEqualTo(key);
    }
  }

  @Test
  void anExpiredKeyIsToldOnStreamsOfSingleEventsToo() {
    Trader trader = trader();
    String path = "/private/ws?listenKey=" + trader.listenKey() + "&events=ACCOUNT_UPDATE";
    try (var events = exchange.stream(path)) {
      exchange.simulator.switchOn(
          new ExpiredListenKey(Optional.of(trader.accountId())), Reach.ONCE);
      assertThat(events.next().path("e").textValue()).isEqualTo("listenKeyExpired");
    }
  }

  @Test
  void aCancelledOrderIsToldAndTheAccountIsNot() throws InterruptedException {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.order(REST + "&newClientOrderId=one");
      trader.delete("/fapi/v1/order", "symbol=BTCUSDT&origClientOrderId=one");
      assertThat(events.next().path("o").path("x").textValue()).isEqualTo("NEW");
      assertThat(events.next().path("o").path("x").textValue()).isEqualTo("CANCELED");
      assertThat(events.nextWithin(SILENCE)).isNull();
    }
  }

  @Test
  void anAmendedOrderIsTold() {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.order(REST + "&newClientOrderId=one");
      trader.put(
          "/fapi/v1/order",
          "symbol=BTCUSDT&side=BUY&origClientOrderId=one&quantity=0.02&price=60000");
      events.next();
      JsonNode order = events.next().path("o");
      assertThat(order.path("x").textValue()).isEqualTo("AMENDMENT");
      assertThat(order.path("q").textValue()).isEqualTo("0.02");
    }
  }

  @Test
  void anImmediateOrderThatEndsUnfilledSaysWhy() {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.order("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&price=60000&quantity=0.01");
      events.next();
      JsonNode order = events.next().path("o");
      assertThat(order.path("X").textValue()).isEqualTo("EXPIRED");
      assertThat(order.path("er").textValue()).isEqualTo("2");
    }
  }

  @Test
  void changedSettingsAreTold() {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.post("/fapi/v1/leverage", "symbol=BTCUSDT&leverage=33");
      JsonNode leverage = events.next();
      assertThat(leverage.path("e").textValue()).isEqualTo("ACCOUNT_CONFIG_UPDATE");
      assertThat(leverage.path("ac").path("l").intValue()).isEqualTo(33);
      trader.post("/fapi/v1/multiAssetsMargin", "multiAssetsMargin=true");
      assertThat(events.next().path("ai").path("j").booleanValue()).isTrue();
    }
  }

  @Test
  void moneyPaidInIsTold() {
    Trader trader = trader();
    try (var events = trader.events()) {
      exchange.simulator.transfer(trader.accountId(), new BigDecimal("250"));
      JsonNode update = events.next().path("a");
      assertThat(update.path("m").textValue()).isEqualTo("DEPOSIT");
      assertThat(update.path("B").path(0).path("bc").textValue()).isEqualTo("250");
      assertThat(trader.balance()).isEqualByComparingTo("10250");
    }
  }

  @Test
  void everyFieldOfAFillIsThere() {
    Trader trader = trader();
    try (var events = trader.events()) {
      trader.order(BUY);
      JsonNode order =
          events.await(event -> event.path("o").path("x").asText().equals("TRADE")).path("o");
      for (String field :
          List.of(
              "s", "c", "S", "o", "f", "q", "p", "ap", "sp", "x", "X", "i", "l", "z", "L", "N", "n",
              "T", "t", "b", "a", "m", "R", "wt", "ot", "ps", "cp", "pP", "si", "ss", "rp", "V",
              "pm", "gtd", "er")) {
        assertThat(order.has(field)).as(field).isTrue();
      }
    }
  }

  private Trader trader() {
    return new Trader(exchange, exchange.simulator.openAccount(NewAccount.with("10000")), clock);
  }
}
