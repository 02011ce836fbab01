package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Plain orders at Binance: placing, changing, finding, taking back, and their trades. */
public final class BinanceOrders {
  /** The most trades that one question brings. */
  public static final int TRADES_LIMIT_MAX = 1000;

  /** "Account Trade List", 2026-05-28: the longest period that one question may span. */
  public static final Duration TRADES_PERIOD_MAX = Duration.ofDays(7);

  private static final String ORDER = "/fapi/v1/order";
  private static final String OPEN_ORDERS = "/fapi/v1/openOrders";
  private static final String ALL_OPEN_ORDERS = "/fapi/v1/allOpenOrders";
  private static final String USER_TRADES = "/fapi/v1/userTrades";
  private static final String COUNTDOWN = "/fapi/v1/countdownCancelAll";
  private static final int WEIGHT_PLACE = 0;
  private static final int WEIGHT_SMALL = 1;
  private static final int WEIGHT_ALL_OPEN = 40;
  private static final int WEIGHT_TRADES = 5;
  private static final int WEIGHT_COUNTDOWN = 10;

  private final PrivateLine line;
  private final Purpose questions;

  /** For orders on their way: finding out what became of them may use the reserve. */
  public BinanceOrders(PrivateLine line) {
    this(line, Purpose.SAFETY);
  }

  /**
   * @param questions what orders and trades are asked for
   */
  public BinanceOrders(PrivateLine line, Purpose questions) {
    this.line = line;
    this.questions = questions;
  }

  /** Sends an order once. */
  public Placed<OrderAnswer> place(TradingKey key, NewOrder order) {
    var request = Request.post(ORDER, order.params(), WEIGHT_PLACE).forPurpose(order.purpose());
    return line.placeOnce(key, request, named(order.clientId()));
  }

  /** Sends a change once; a refusal leaves the order as it was. */
  public Placed<OrderAnswer> amend(TradingKey key, Amendment change) {
    var request = Request.put(ORDER, change.params(), WEIGHT_PLACE).forPurpose(Purpose.ENTRY);
    return line.placeOnce(key, request, OrderAnswer::of);
  }

  /**
   * What the venue knows of an order; its error {@code -2013} right after a placement is no proof
   * that there is none.
   */
  public Reading<OrderAnswer> find(Credential key, Symbol symbol, OrderKey order) {
    return line.ask(
        key,
        Request.get(ORDER, keyed(symbol, order), WEIGHT_SMALL).forPurpose(questions),
        OrderAnswer::of);
  }

  /** Takes an order back; its error {@code -2011} says that it is not open any more. */
  public Reading<OrderAnswer> cancel(Credential key, Symbol symbol, OrderKey order) {
    return line.settle(
        key, Request.delete(ORDER, keyed(symbol, order), WEIGHT_SMALL), OrderAnswer::of);
  }

  /** The orders that rest in one market. */
  public Reading<List<OrderAnswer>> open(Credential key, Symbol symbol) {
    var request = Request.get(OPEN_ORDERS, Params.of("symbol", symbol.value()), WEIGHT_SMALL);
    return line.ask(key, request.forPurpose(questions), BinanceOrders::answers);
  }

  /** The orders that rest in all markets, in one dear call. */
  public Reading<List<OrderAnswer>> open(Credential key) {
    var request = Request.get(OPEN_ORDERS, Params.none(), WEIGHT_ALL_OPEN);
    return line.ask(key, request.forPurpose(questions), BinanceOrders::answers);
  }

  /** Takes back what rests in one market; conditional orders have a list of their own. */
  public Reading<Done> cancelAll(Credential key, Symbol symbol) {
    return line.settle(
        key,
        Request.delete(ALL_OPEN_ORDERS, Params.of("symbol", symbol.value()), WEIGHT_SMALL),
        Done::of);
  }

  /**
   * Lets the venue take back what rests in one market unless it is told again in time; a countdown
   * of zero ends that.
   */
  public Reading<Done> cancelAllAfter(Credential key, Symbol symbol, Duration countdown) {
    var params = Params.of("symbol", symbol.value()).with("countdownTime", countdown.toMillis());
    var request = Request.post(COUNTDOWN, params, WEIGHT_COUNTDOWN).forPurpose(Purpose.SAFETY);
    return line.settle(key, request, Done::of);
  }

  /** Trades of one market from a trade id on, oldest first. */
  public Reading<List<UserTrade>> tradesFrom(Credential key, Symbol symbol, long tradeId) {
    return trades(key, Params.of("symbol", symbol.value()).with("fromId", tradeId));
  }

  /** Trades of one market in a period of at most seven days, oldest first. */
  public Reading<List<UserTrade>> tradesBetween(
      Credential key, Symbol symbol, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(TRADES_PERIOD_MAX) > 0) {
      throw new IllegalArgumentException("The venue tells of seven days at once");
    }
    return trades(
        key,
        Params.of("symbol", symbol.value())
            .with("startTime", from.toEpochMilli())
            .with("endTime", to.toEpochMilli()));
  }

  /** The trades of one order in a period of at most seven days. */
  Reading<List<UserTrade>> tradesOf(
      Credential key, Symbol symbol, long orderId, Instant from, Instant to) {
    return trades(
        key,
        Params.of("symbol", symbol.value())
            .with("orderId", orderId)
            .with("startTime", from.toEpochMilli())
            .with("endTime", to.toEpochMilli()));
  }

  /** The trades of one order in the last seven days; {@link OrderTrades} has all. */
  public Reading<List<UserTrade>> tradesOf(Credential key, Symbol symbol, long orderId) {
    return trades(key, Params.of("symbol", symbol.value()).with("orderId", orderId));
  }

  private Reading<List<UserTrade>> trades(Credential key, Params params) {
    var request =
        Request.get(USER_TRADES, params.with("limit", TRADES_LIMIT_MAX), WEIGHT_TRADES)
            .forPurpose(questions);
    return line.ask(key, request, json -> Json.list(json, UserTrade::of));
  }

  private static Params keyed(Symbol symbol, OrderKey order) {
    var params = Params.of("symbol", symbol.value());
    order.into(params);
    return params;
  }

  private static List<OrderAnswer> answers(JsonNode json) {
    return Json.list(json, OrderAnswer::of);
  }

  /** An answer about another order than ours proves nothing about ours. */
  private static Function<JsonNode, OrderAnswer> named(ClientId id) {
    return json -> {
      var answer = OrderAnswer.of(json);
      if (!answer.clientId().equals(id.value())) {
        throw new Unexpected("another clientOrderId");
      }
      return answer;
    };
  }
}
