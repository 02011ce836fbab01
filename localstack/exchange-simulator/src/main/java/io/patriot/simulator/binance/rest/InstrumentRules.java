package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import java.util.List;

/** One instrument's entry in the exchange's rules, its order filters among them. */
final class InstrumentRules {
  private static final long PERPETUAL_DELIVERY_MS = 4_133_404_800_000L;
  private static final int OPEN_ORDERS_MAX = 200;
  private static final int AMENDMENTS_MAX = 10_000;

  // The conditional types are listed although they go through /fapi/v1/algoOrder, as the venue
  // lists them.
  private static final List<String> ORDER_TYPES =
      List.of(
          "LIMIT",
          "MARKET",
          "STOP",
          "STOP_MARKET",
          "TAKE_PROFIT",
          "TAKE_PROFIT_MARKET",
          "TRAILING_STOP_MARKET");

  private InstrumentRules() {}

  static void write(JsonText json, Instrument instrument) {
    json.open().field("symbol", instrument.name()).field("pair", instrument.name());
    json.field("contractType", "PERPETUAL").field("deliveryDate", PERPETUAL_DELIVERY_MS);
    json.field("onboardDate", instrument.listedAtMs()).field("status", "TRADING");
    json.field("maintMarginPercent", "2.5000").field("requiredMarginPercent", "5.0000");
    json.field("baseAsset", instrument.baseAsset()).field("quoteAsset", "USDT");
    json.field("marginAsset", "USDT").field("pricePrecision", 2).field("quantityPrecision", 3);
    json.field("baseAssetPrecision", 8).field("quotePrecision", 8).field("underlyingType", "COIN");
    list(json, "underlyingSubType", List.of("Layer-1"));
    json.field("settlePlan", 0).field("triggerProtect", "0.0500");
    json.field("liquidationFee", "0.012500").field("marketTakeBound", "0.05");
    json.field("maxMoveOrderLimit", AMENDMENTS_MAX);
    json.name("filters").openList();
    filters(json, instrument.limits());
    json.closeList();
    list(json, "orderTypes", ORDER_TYPES);
    list(json, "timeInForce", List.of("GTC", "IOC", "FOK", "GTX", "GTD"));
    json.close();
  }

  private static void filters(JsonText json, Instrument.OrderLimits limits) {
    json.open().field("filterType", "PRICE_FILTER").price("minPrice", limits.minPriceCents());
    json.price("maxPrice", limits.maxPriceCents()).price("tickSize", limits.tickCents()).close();
    lot(json, "LOT_SIZE", limits, limits.maxQuantityMilli());
    lot(json, "MARKET_LOT_SIZE", limits, limits.maxMarketQuantityMilli());
    json.open().field("filterType", "MAX_NUM_ORDERS").field("limit", OPEN_ORDERS_MAX).close();
    json.open().field("filterType", "MIN_NOTIONAL");
    json.field("notional", Long.toString(limits.minNotionalUsdt())).close();
    json.open().field("filterType", "PERCENT_PRICE").field("multiplierUp", "1.0500");
    json.field("multiplierDown", "0.9500").field("multiplierDecimal", "4").close();
  }

  private static void lot(
      JsonText json, String type, Instrument.OrderLimits limits, long maxQuantityMilli) {
    json.open().field("filterType", type).quantity("minQty", limits.minQuantityMilli());
    json.quantity("maxQty", maxQuantityMilli).quantity("stepSize", limits.stepMilli()).close();
  }

  private static void list(JsonText json, String name, List<String> values) {
    json.name(name).openList();
    values.forEach(json::text);
    json.closeList();
  }
}
