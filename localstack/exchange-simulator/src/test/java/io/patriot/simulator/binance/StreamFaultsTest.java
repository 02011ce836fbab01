package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every fault of streams and conditional orders, switched on over HTTP as the operator does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamFaultsTest {
  private static final String BUY = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01";
  private static final String FILL = "ORDER_TRADE_UPDATE";
  private static final Duration SILENCE = Duration.ofMillis(300);

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
    long before = exchange.simulator.marketTimeMs();
    AnExchange.eventually(() -> exchange.simulator.marketTimeMs() > before);
  }

  @AfterAll
  void stop() {
    exchange.close();
  }

  @Test
  void oneAccountsSocketsCanBeDropped() {
    Trader struck = trader();
    Trader spared = trader();
    try (var broken = struck.events();
        var whole = spared.events()) {
      on("dropped-streams&account=" + struck.accountId());
      assertThat(broken.end()).isEqualTo("broken");
      spared.order(BUY);
      whole.await(event -> event.path("e").asText().equals(FILL));
    }
    try (var again = struck.events()) {
      struck.order(BUY);
      again.await(event -> event.path("e").asText().equals(FILL));
    }
  }

  @Test
  void everybodysSocketsCanBeDropped() {
    try (var mine = trader().events();
        var market = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      on("dropped-streams");
      assertThat(mine.end()).isEqualTo("broken");
      assertThat(market.end()).isEqualTo("broken");
    }
  }

  @Test
  void oneAccountsSocketsCanBeHalfOpen() throws InterruptedException {
    Trader struck = trader();
    Trader spared = trader();
    try (var silent = struck.events();
        var whole = spared.events()) {
      on("half-open-streams&account=" + struck.accountId());
      struck.order(BUY);
      spared.order(BUY);
      whole.await(event -> event.path("e").asText().equals(FILL));
      silent.send("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}");
      assertThat(silent.nextWithin(SILENCE)).isNull();
      exchange.admin("DELETE", "/faults?name=half-open-streams");
      struck.order("symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.01");
      JsonNode later = silent.await(event -> event.path("e").asText().equals(FILL));
      assertThat(later.path("o").path("S").textValue()).isEqualTo("SELL");
    }
  }

  @Test
  void everybodysSocketsCanBeHalfOpen() throws InterruptedException {
    try (var market = exchange.stream("/public/ws/btcusdt@bookTicker")) {
      market.next();
      on("half-open-streams");
      while (market.nextWithin(Duration.ZERO) != null) {
        // what was on its way
      }
      assertThat(market.nextWithin(SILENCE)).isNull();
      exchange.admin("DELETE", "/faults?name=half-open-streams");
      market.next();
    }
  }

  @Test
  void aDepthFrameCanBeLost() {
    try (var depth = exchange.stream("/public/ws/ethusdt@depth@0ms")) {
      long last = depth.next().path("u").longValue();
      on("depth-gap&symbol=ETHUSDT");
      JsonNode frame = depth.next();
      while (frame.path("pu").longValue() == last) {
        last = frame.path("u").longValue();
        frame = depth.next();
      }
      assertThat(frame.path("pu").longValue()).isGreaterThan(last);
    }
  }

  @Test
  void bothSidesOfATradeCanHaveOneId() {
    Trader trader = trader();
    on("one-trade-two-sides&times=3&account=" + trader.accountId());
    trader.order(BUY);
    trader.order(BUY.replace("BUY", "SELL"));
    trader.order(BUY);
    JsonNode trades = trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT");
    assertThat(trades.path(1).path("id")).isEqualTo(trades.path(0).path("id"));
    assertThat(trades.path(2).path("id")).isNotEqualTo(trades.path(0).path("id"));
  }

  @Test
  void aFeeCanBeTakenInAnotherCoin() {
    Trader trader = trader();
    on("fee-in-another-coin&account=" + trader.accountId());
    trader.order(BUY);
    JsonNode trade = trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT").path(0);
    assertThat(trade.path("commissionAsset").textValue()).isEqualTo("BNB");
    JsonNode account = trader.get("/fapi/v2/account", "");
    assertThat(account.path("totalWalletBalance").textValue()).isEqualTo("10000.00000000");
  }

  @Test
  void theNewsOfAFillCanComeTwice() {
    Trader trader = trader();
    try (var events = trader.events()) {
      on("duplicate-fill&account=" + trader.accountId());
      trader.order(BUY);
      JsonNode first = trade(events);
      JsonNode second = trade(events);
      assertThat(second).isEqualTo(first);
      assertThat(trader.get("/fapi/v1/userTrades", "symbol=BTCUSDT")).hasSize(1);
      assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
    }
  }

  @Test
  void theNewsOfAFillCanBeOvertaken() {
    Trader trader = trader();
    try (var events = trader.events()) {
      on("reordered-fill&account=" + trader.accountId());
      trader.order(BUY + "&newClientOrderId=one");
      trader.order(BUY + "&newClientOrderId=two");
      List<String> told = new ArrayList<>();
      while (told.size() < 4) {
        JsonNode order = events.await(event -> event.path("e").asText().equals(FILL)).path("o");
        told.add(order.path("c").textValue() + " " + order.path("x").textValue());
      }
      assertThat(told).containsExactly("one NEW", "two NEW", "one TRADE", "two TRADE");
    }
  }

  @Test
  void aListenKeyCanEndBeforeItsTime() {
    Trader trader = trader();
    String key = trader.listenKey();
    try (var events = exchange.stream("/private/ws/" + key)) {
      on("expired-listen-key&account=" + trader.accountId());
      JsonNode end = events.next();
      assertThat(end.path("e").textValue()).isEqualTo("listenKeyExpired");
      assertThat(end.path("listenKey").textValue()).isEqualTo(key);
    }
    var extension = trader.raw("PUT", "/fapi/v1/listenKey", "", trader.apiKey());
    assertThat(extension.statusCode()).isEqualTo(400);
    assertThat(Frames.read(extension.body()).path("code").intValue()).isEqualTo(-1125);
    assertThat(trader.listenKey()).isNotEqualTo(key);
  }

  @Test
  void aStopCanGetStuckBetweenItsPriceAndTheMarket() {
    Trader trader = withStop();
    on("stuck-trigger&account=" + trader.accountId());
    on("mark-shift&symbol=BTCUSDT&millionths=-20000");
    AnExchange.eventually(() -> status(trader).equals("TRIGGERING"));
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
    assertThat(trader.refused("DELETE", "/fapi/v1/algoOrder", "clientAlgoId=stop"))
        .isEqualTo(-2011);
  }

  @Test
  void aStopCanBeRefusedByTheMarketWhenItsPriceComes() {
    Trader trader = withStop();
    try (var events = trader.events()) {
      on("rejected-trigger&account=" + trader.accountId());
      on("mark-shift&symbol=BTCUSDT&millionths=-20000");
      JsonNode end =
          events.await(event -> event.path("o").path("X").asText().equals("REJECTED")).path("o");
      assertThat(end.path("rm").textValue()).isNotBlank();
      assertThat(end.path("ai").textValue()).isEmpty();
    }
    assertThat(status(trader)).isEqualTo("REJECTED");
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
  }

  @Test
  void aShiftedMarkPriceIsToldByEverybodyWhoTellsIt() {
    BigDecimal before = mark();
    on("mark-shift&symbol=BTCUSDT&millionths=50000");
    assertThat(mark()).isGreaterThan(before.multiply(new BigDecimal("1.04")));
    try (var stream = exchange.stream("/market/ws/btcusdt@markPrice@1s")) {
      assertThat(new BigDecimal(stream.next().path("p").textValue()))
          .isGreaterThan(before.multiply(new BigDecimal("1.04")));
    }
  }

  @Test
  void inAThinMarketAnOrderTradesLotByLot() {
    Trader trader = trader();
    on("thin-market&symbol=BTCUSDT");
    try (var events = trader.events()) {
      trader.order(BUY);
      BigDecimal first =
          new BigDecimal(
              events
                  .await(event -> event.path("o").path("x").asText().equals("TRADE"))
                  .path("o")
                  .path("l")
                  .textValue());
      assertThat(first).isEqualByComparingTo("0.001");
      events.await(event -> event.path("o").path("X").asText().equals("FILLED"));
    }
    assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
  }

  private Trader withStop() {
    Trader trader = trader();
    trader.order(BUY);
    trader.post(
        "/fapi/v1/algoOrder",
        "algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&workingType=MARK_PRICE"
            + "&clientAlgoId=stop&quantity=0.01&triggerPrice="
            + mark().multiply(new BigDecimal("0.99")).setScale(1, RoundingMode.HALF_UP));
    return trader;
  }

  private BigDecimal mark() {
    JsonNode premium = exchange.get("/fapi/v1/premiumIndex?symbol=BTCUSDT");
    return new BigDecimal(premium.path("markPrice").textValue());
  }

  private static String status(Trader trader) {
    return trader.get("/fapi/v1/algoOrder", "clientAlgoId=stop").path("algoStatus").textValue();
  }

  private static JsonNode trade(StreamClient events) {
    return events.await(event -> event.path("o").path("x").asText().equals("TRADE"));
  }

  private void on(String fault) {
    JsonNode done = exchange.admin("POST", "/faults?name=" + fault);
    assertThat(done.path("code").intValue()).as("%s", done).isEqualTo(200);
  }

  private Trader trader() {
    return Trader.with(exchange, "10000");
  }
}
