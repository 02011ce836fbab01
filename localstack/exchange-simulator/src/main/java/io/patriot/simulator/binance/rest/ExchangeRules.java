package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import java.time.InstantSource;
import java.util.List;

/** What is listed here and which rules orders must follow. */
final class ExchangeRules implements Endpoint {
  private static final int ORDERS_PER_MINUTE_MAX = 1200;
  private static final int ORDERS_PER_10_S_MAX = 300;

  private final InstantSource clock;
  private final int requestWeightPerMinuteMax;

  ExchangeRules(InstantSource clock, int requestWeightPerMinuteMax) {
    this.clock = clock;
    this.requestWeightPerMinuteMax = requestWeightPerMinuteMax;
  }

  @Override
  public String path() {
    return "/fapi/v1/exchangeInfo";
  }

  @Override
  public int weight(Request request) {
    return 1;
  }

  @Override
  public Answer answer(Request request) {
    var json = new JsonText().open();
    json.field("timezone", "UTC").field("serverTime", clock.millis());
    json.field("futuresType", "U_MARGINED");
    json.name("rateLimits").openList();
    limit(json, "REQUEST_WEIGHT", "MINUTE", 1, requestWeightPerMinuteMax);
    limit(json, "ORDERS", "MINUTE", 1, ORDERS_PER_MINUTE_MAX);
    limit(json, "ORDERS", "SECOND", 10, ORDERS_PER_10_S_MAX);
    json.closeList();
    json.name("exchangeFilters").openList().closeList();
    json.name("assets").openList().open();
    json.field("asset", "USDT").field("marginAvailable", true).field("autoAssetExchange", "-10000");
    json.close().closeList();
    json.name("symbols").openList();
    List.of(Instrument.values()).forEach(instrument -> InstrumentRules.write(json, instrument));
    return Answer.ok(json.closeList().close());
  }

  private static void limit(JsonText json, String type, String interval, int count, int max) {
    json.open().field("rateLimitType", type).field("interval", interval);
    json.field("intervalNum", count).field("limit", max).close();
  }
}
