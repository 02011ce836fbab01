package io.patriot.exchanges.binance.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.venue.Placed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceOrdersTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final ClientId ID = new ClientId("abcdefghijklmnopqrstuvwxyz234567");
  private static final BigDecimal QUANTITY = new BigDecimal("0.0100");
  private static final String TAIL = "&newClientOrderId=" + ID + "&newOrderRespType=RESULT";

  private final ScriptedVenue venue = new ScriptedVenue();
  private final BinanceOrders orders = new BinanceOrders(venue.line());
  private final BinanceAlgoOrders algos = new BinanceAlgoOrders(venue.line());
  private final Credential key = ScriptedVenue.credential();

  static String answer(String clientId, String status, String executed) {
    return """
        {"orderId":22542179,"symbol":"BTCUSDT","status":"%s","clientOrderId":"%s",
        "price":"61800.10","avgPrice":"0.00","origQty":"0.010","executedQty":"%s","cumQty":"0",
        "cumQuote":"0","timeInForce":"GTC","type":"LIMIT","reduceOnly":false,
        "closePosition":false,"side":"BUY","positionSide":"BOTH","stopPrice":"0",
        "workingType":"CONTRACT_PRICE","priceProtect":false,"origType":"LIMIT",
        "updateTime":1566818724722}"""
        .formatted(status, clientId, executed);
  }

  private static String algoAnswer(String clientId) {
    return """
        {"algoId":2146760,"clientAlgoId":"%s","algoType":"CONDITIONAL","orderType":"STOP_MARKET",
        "symbol":"BTCUSDT","side":"SELL","positionSide":"BOTH","timeInForce":"GTC",
        "quantity":"0.01","algoStatus":"NEW","triggerPrice":"60000.00","price":"0.00",
        "closePosition":false,"reduceOnly":true,"createTime":1,"updateTime":2,"triggerTime":0,
        "goodTillDate":0}"""
        .formatted(clientId);
  }

  private String placed(NewOrder order) {
    venue.then(200, answer(ID.value(), "NEW", "0"));
    assertThat(orders.place(ScriptedVenue.key(), order)).isInstanceOf(Placed.Accepted.class);
    return venue.asked(venue.calls.size() - 1);
  }

  private String placed(NewAlgoOrder order) {
    venue.then(200, algoAnswer(ID.value()));
    assertThat(algos.place(ScriptedVenue.key(), order)).isInstanceOf(Placed.Accepted.class);
    return venue.asked(venue.calls.size() - 1);
  }

  @Test
  void plainOrdersAreWrittenAsTheVenueReadsThem() {
    assertThat(placed(NewOrder.market(ID, BTC, Side.BUY, QUANTITY)))
        .isEqualTo("POST /fapi/v1/order symbol=BTCUSDT&side=BUY&quantity=0.01&type=MARKET" + TAIL);
    assertThat(placed(NewOrder.market(ID, BTC, Side.SELL, QUANTITY).reducing()))
        .contains("side=SELL&quantity=0.01&reduceOnly=true&type=MARKET");
    var price = new BigDecimal("1E+3");
    assertThat(
            placed(
                NewOrder.limit(ID, BTC, Side.BUY, QUANTITY, price, Lifetime.postOnly())
                    .in(PositionSide.LONG)
                    .preventing(SelfTradePrevention.EXPIRE_MAKER)))
        .isEqualTo(
            "POST /fapi/v1/order symbol=BTCUSDT&side=BUY&positionSide=LONG&quantity=0.01"
                + "&type=LIMIT&price=1000&timeInForce=GTX&selfTradePreventionMode=EXPIRE_MAKER"
                + TAIL);
    var until = new Lifetime.Until(Instant.ofEpochMilli(1_772_460_000_999L));
    assertThat(placed(NewOrder.limit(ID, BTC, Side.BUY, QUANTITY, price, until)))
        .contains("&timeInForce=GTD&goodTillDate=1772460000000&");
    assertThat(
            placed(
                new NewOrder(
                    ID,
                    BTC,
                    Side.BUY,
                    PositionSide.BOTH,
                    new NewOrder.Terms.Matched(PriceMatch.QUEUE_5, Lifetime.untilCancelled()),
                    QUANTITY,
                    false,
                    SelfTradePrevention.NONE)))
        .contains("&type=LIMIT&priceMatch=QUEUE_5&timeInForce=GTC")
        .doesNotContain("price=");
  }

  @Test
  void conditionalOrdersAreWrittenAsTheVenueReadsThem() {
    var trigger = new BigDecimal("60000");
    var exactly = new NewAlgoOrder.Size.Exactly(QUANTITY, true);
    assertThat(
            placed(
                NewAlgoOrder.of(
                        ID, BTC, Side.SELL, new NewAlgoOrder.Condition.StopMarket(trigger), exactly)
                    .watching(TriggerPrice.MARK_PRICE)))
        .isEqualTo(
            "POST /fapi/v1/algoOrder algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL"
                + "&type=STOP_MARKET&triggerPrice=60000&quantity=0.01&reduceOnly=true"
                + "&workingType=MARK_PRICE&clientAlgoId="
                + ID);
    assertThat(
            placed(
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new NewAlgoOrder.Condition.TakeProfitMarket(trigger),
                    new NewAlgoOrder.Size.WholePosition())))
        .contains("&type=TAKE_PROFIT_MARKET&triggerPrice=60000&closePosition=true&")
        .doesNotContain("quantity", "reduceOnly");
    assertThat(
            placed(
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new NewAlgoOrder.Condition.StopLimit(
                        trigger, new BigDecimal("59900"), Lifetime.untilCancelled()),
                    exactly)))
        .contains("&type=STOP&triggerPrice=60000&price=59900&timeInForce=GTC&");
    assertThat(
            placed(
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new NewAlgoOrder.Condition.Trailing(
                        new BigDecimal("1.5"), Optional.of(trigger)),
                    exactly)))
        .contains("&type=TRAILING_STOP_MARKET&callbackRate=1.5&activatePrice=60000&");
  }

  @Test
  void anAnswerAboutAnotherOrderProvesNothing() {
    venue.then(200, answer("another", "NEW", "0")).then(200, algoAnswer("another"));
    assertThat(orders.place(ScriptedVenue.key(), NewOrder.market(ID, BTC, Side.BUY, QUANTITY)))
        .isInstanceOf(Placed.Unknown.class);
    assertThat(
            algos.place(
                ScriptedVenue.key(),
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new NewAlgoOrder.Condition.StopMarket(BigDecimal.TEN),
                    new NewAlgoOrder.Size.WholePosition())))
        .isInstanceOf(Placed.Unknown.class);
  }

  @Test
  void everyOtherCallNamesWhatItIsAbout() {
    String one = answer(ID.value(), "NEW", "0");
    String done = "{\"code\":200,\"msg\":\"done\"}";
    venue.then(200, one).then(200, one).then(200, one).then(200, "[" + one + "]");
    venue
        .then(200, "[]")
        .then(200, done)
        .then(200, "{\"symbol\":\"BTCUSDT\",\"countdownTime\":\"9\"}");
    var ours = new OrderKey.Ours(ID);
    assertThat(
            orders.amend(
                ScriptedVenue.key(),
                new Amendment(new OrderKey.Venues(7), BTC, Side.BUY, QUANTITY, BigDecimal.TEN)))
        .isInstanceOf(Placed.Accepted.class);
    assertThat(orders.find(key, BTC, ours)).isInstanceOf(Read.class);
    assertThat(orders.cancel(key, BTC, ours)).isInstanceOf(Read.class);
    assertThat(orders.open(key, BTC)).isInstanceOf(Read.class);
    assertThat(orders.open(key)).isInstanceOf(Read.class);
    assertThat(orders.cancelAll(key, BTC)).isInstanceOf(Read.class);
    assertThat(orders.cancelAllAfter(key, BTC, Duration.ofSeconds(9))).isInstanceOf(Read.class);
    assertThat(venue.calls.stream().map(call -> call.method().name()))
        .containsExactly("PUT", "GET", "DELETE", "GET", "GET", "DELETE", "POST");
    assertThat(venue.asked(0))
        .isEqualTo("PUT /fapi/v1/order symbol=BTCUSDT&side=BUY&orderId=7&quantity=0.01&price=10");
    assertThat(venue.asked(1))
        .isEqualTo("GET /fapi/v1/order symbol=BTCUSDT&origClientOrderId=" + ID);
    assertThat(venue.asked(2))
        .isEqualTo("DELETE /fapi/v1/order symbol=BTCUSDT&origClientOrderId=" + ID);
    assertThat(venue.asked(3)).isEqualTo("GET /fapi/v1/openOrders symbol=BTCUSDT");
    assertThat(venue.asked(4)).isEqualTo("GET /fapi/v1/openOrders");
    assertThat(venue.asked(5)).isEqualTo("DELETE /fapi/v1/allOpenOrders symbol=BTCUSDT");
    assertThat(venue.asked(6))
        .isEqualTo("POST /fapi/v1/countdownCancelAll symbol=BTCUSDT&countdownTime=9000");
  }

  @Test
  void conditionalOrdersAreAskedForAndTakenBackInTheirOwnList() {
    String done = "{\"algoId\":1,\"clientAlgoId\":\"x\",\"code\":\"200\",\"msg\":\"success\"}";
    venue.then(200, algoAnswer(ID.value())).then(200, done).then(200, "[]").then(200, "[]");
    venue.then(200, "{\"code\":200,\"msg\":\"done\"}").then(200, "{\"code\":\"100\"}");
    var ours = new OrderKey.Ours(ID);
    var found = (Read<AlgoAnswer>) algos.find(key, ours);
    assertThat(found.value().status()).isEqualTo(AlgoStatus.NEW);
    assertThat(found.value().trigger()).contains(new BigDecimal("60000.00"));
    assertThat(found.value().actualOrderId()).isEmpty();
    assertThat(algos.cancel(key, ours)).isInstanceOf(Read.class);
    assertThat(algos.open(key, BTC)).isInstanceOf(Read.class);
    assertThat(algos.open(key)).isInstanceOf(Read.class);
    assertThat(algos.cancelAll(key, BTC)).isInstanceOf(Read.class);
    assertThat(algos.cancel(key, new OrderKey.Venues(3))).isInstanceOf(Reading.Unavailable.class);
    assertThat(venue.asked(0)).isEqualTo("GET /fapi/v1/algoOrder clientAlgoId=" + ID);
    assertThat(venue.asked(1)).isEqualTo("DELETE /fapi/v1/algoOrder clientAlgoId=" + ID);
    assertThat(venue.asked(3)).isEqualTo("GET /fapi/v1/openAlgoOrders");
    assertThat(venue.asked(4)).isEqualTo("DELETE /fapi/v1/algoOpenOrders symbol=BTCUSDT");
    assertThat(venue.asked(5)).isEqualTo("DELETE /fapi/v1/algoOrder algoId=3");
  }

  @Test
  void anExitGetsThroughWhenTheShareForEntriesIsUsedUp() {
    var entry = NewOrder.market(ID, BTC, Side.BUY, QUANTITY);
    Placed<OrderAnswer> placed;
    int sent = 0;
    do {
      venue.then(200, answer(ID.value(), "NEW", "0"));
      placed = orders.place(ScriptedVenue.key(), entry);
      sent++;
    } while (placed instanceof Placed.Accepted && sent < 1_000);
    assertThat(sent - 1).isEqualTo(240);
    assertThat(placed).isInstanceOf(Placed.NotSent.class);
    var exit = NewOrder.market(ID, BTC, Side.SELL, QUANTITY);
    assertThat(orders.place(ScriptedVenue.key(), exit.reducing()))
        .isInstanceOf(Placed.Accepted.class);
    venue.then(200, answer(ID.value(), "NEW", "0"));
    assertThat(orders.place(ScriptedVenue.key(), exit.in(PositionSide.LONG)))
        .isInstanceOf(Placed.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ä", "a&b", "1234567890123456789012345678901234567"})
  void aNameThatTheVenueWouldRefuseIsABug(String name) {
    assertThatThrownBy(() -> new ClientId(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeAnOrderIsABug() {
    assertThatThrownBy(() -> NewOrder.market(ID, BTC, Side.BUY, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> NewOrder.market(ID, BTC, Side.BUY, QUANTITY).in(PositionSide.LONG).reducing())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                NewAlgoOrder.of(
                    ID,
                    BTC,
                    Side.SELL,
                    new NewAlgoOrder.Condition.Trailing(BigDecimal.ONE, Optional.empty()),
                    new NewAlgoOrder.Size.WholePosition()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
