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

/**
 * Conditional orders at Binance, which have endpoints, ids and a list of their own since
 * 2025-12-09. They cannot be changed: a new one is placed and the old one taken back.
 */
public final class BinanceAlgoOrders {
  /** The most orders that one question about the past brings. */
  public static final int HISTORY_LIMIT_MAX = 1000;

  /** "Query All Algo Orders", 2026-05-28: the period must be less than seven days. */
  public static final Duration HISTORY_PERIOD_MAX = Duration.ofDays(7).minusMinutes(1);

  private static final String ORDER = "/fapi/v1/algoOrder";
  private static final String OPEN_ORDERS = "/fapi/v1/openAlgoOrders";
  private static final String ALL_OPEN_ORDERS = "/fapi/v1/algoOpenOrders";
  private static final int WEIGHT_PLACE = 0;
  private static final String ALL_ORDERS = "/fapi/v1/allAlgoOrders";
  private static final int WEIGHT_SMALL = 1;
  private static final int WEIGHT_HISTORY = 5;
  private static final int WEIGHT_ALL_OPEN = 40;

  private final PrivateLine line;
  private final Purpose questions;

  /** For orders on their way: finding out what became of them may use the reserve. */
  public BinanceAlgoOrders(PrivateLine line) {
    this(line, Purpose.SAFETY);
  }

  /**
   * @param questions what orders are asked for
   */
  public BinanceAlgoOrders(PrivateLine line, Purpose questions) {
    this.line = line;
    this.questions = questions;
  }

  /** Sends an order once. */
  public Placed<AlgoAnswer> place(TradingKey key, NewAlgoOrder order) {
    var request = Request.post(ORDER, order.params(), WEIGHT_PLACE).forPurpose(order.purpose());
    return line.placeOnce(key, request, named(order.clientId()));
  }

  /** What the venue knows of an order. */
  public Reading<AlgoAnswer> find(Credential key, OrderKey order) {
    return line.ask(
        key, Request.get(ORDER, keyed(order), WEIGHT_SMALL).forPurpose(questions), AlgoAnswer::of);
  }

  /** Takes an order back. */
  public Reading<Done> cancel(Credential key, OrderKey order) {
    return line.settle(key, Request.delete(ORDER, keyed(order), WEIGHT_SMALL), Done::of);
  }

  /** The orders that wait in one market. */
  public Reading<List<AlgoAnswer>> open(Credential key, Symbol symbol) {
    var request = Request.get(OPEN_ORDERS, Params.of("symbol", symbol.value()), WEIGHT_SMALL);
    return line.ask(key, request.forPurpose(questions), BinanceAlgoOrders::answers);
  }

  /** The orders that wait in all markets, in one dear call. */
  public Reading<List<AlgoAnswer>> open(Credential key) {
    var request = Request.get(OPEN_ORDERS, Params.none(), WEIGHT_ALL_OPEN);
    return line.ask(key, request.forPurpose(questions), BinanceAlgoOrders::answers);
  }

  /** The orders of one market that came in a period of less than seven days, also ended ones. */
  public Reading<List<AlgoAnswer>> between(
      Credential key, Symbol symbol, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(HISTORY_PERIOD_MAX) > 0) {
      throw new IllegalArgumentException("The venue tells of less than seven days at once");
    }
    var params =
        Params.of("symbol", symbol.value())
            .with("startTime", from.toEpochMilli())
            .with("endTime", to.toEpochMilli())
            .with("limit", HISTORY_LIMIT_MAX);
    var request = Request.get(ALL_ORDERS, params, WEIGHT_HISTORY);
    return line.ask(key, request.forPurpose(questions), BinanceAlgoOrders::answers);
  }

  /** Takes back what waits in one market. */
  public Reading<Done> cancelAll(Credential key, Symbol symbol) {
    return line.settle(
        key,
        Request.delete(ALL_OPEN_ORDERS, Params.of("symbol", symbol.value()), WEIGHT_SMALL),
        Done::of);
  }

  private static Params keyed(OrderKey order) {
    var params = Params.none();
    order.intoAlgo(params);
    return params;
  }

  private static List<AlgoAnswer> answers(JsonNode json) {
    return Json.list(json, AlgoAnswer::of);
  }

  /** An answer about another order than ours proves nothing about ours. */
  private static Function<JsonNode, AlgoAnswer> named(ClientId id) {
    return json -> {
      var answer = AlgoAnswer.of(json);
      if (!answer.clientId().equals(id.value())) {
        throw new Unexpected("another clientAlgoId");
      }
      return answer;
    };
  }
}
