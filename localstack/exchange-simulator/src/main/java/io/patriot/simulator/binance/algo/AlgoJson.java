package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Order;
import java.math.BigDecimal;
import java.util.Optional;

/** Conditional orders as REST answers spell them. */
public final class AlgoJson {
  private static final int AVERAGE_PRICE = 5;

  private AlgoJson() {}

  /** As it was taken. */
  public static JsonText taken(JsonText json, AlgoOrder order) {
    NewAlgo terms = order.terms();
    begin(json, order);
    middle(json, terms);
    json.field(
        "activatePrice", terms.activatePrice().signum() == 0 ? "" : price(terms.activatePrice()));
    json.field("callbackRate", terms.trails() ? Amounts.brief(terms.callbackRate()) : "");
    return end(json, order);
  }

  /** As a query tells it. */
  public static JsonText told(JsonText json, AlgoOrder order) {
    begin(json, order);
    Optional<Order> actual = order.actual();
    json.field("actualOrderId", actual.map(each -> Long.toString(each.id())).orElse(""));
    json.field(
        "actualPrice",
        Amounts.fixed(actual.map(Order::averagePrice).orElse(BigDecimal.ZERO), AVERAGE_PRICE));
    middle(json, order.terms());
    json.field("tpTriggerPrice", "0.000").field("tpPrice", "0.000");
    json.field("slTriggerPrice", "0.000").field("slPrice", "0.000").field("tpOrderType", "");
    if (order.terms().trails()) {
      json.field("activatePrice", price(order.terms().activatePrice()));
      json.field("callbackRate", Amounts.brief(order.terms().callbackRate()));
    }
    return end(json, order);
  }

  private static void begin(JsonText json, AlgoOrder order) {
    NewAlgo terms = order.terms();
    json.open().field("algoId", order.id()).field("clientAlgoId", terms.clientId());
    json.field("algoType", "CONDITIONAL").field("orderType", terms.type().name());
    json.field("symbol", terms.instrument().name()).field("side", terms.side().name());
    json.field("positionSide", terms.positionSide().name());
    json.field("timeInForce", terms.timeInForce());
    json.field("quantity", Amounts.fixed(terms.quantity(), Decimals.QUANTITY));
    json.field("algoStatus", order.status().name());
  }

  private static void middle(JsonText json, NewAlgo terms) {
    json.field("triggerPrice", price(terms.triggerPrice())).field("price", price(terms.price()));
    json.name("icebergQuantity").raw("null");
    json.field("selfTradePreventionMode", terms.selfTradePrevention());
    json.field("workingType", terms.workingType()).field("priceMatch", terms.priceMatch().name());
    json.field("closePosition", terms.closePosition()).field("priceProtect", terms.priceProtect());
    json.field("reduceOnly", terms.reduceOnly());
  }

  private static JsonText end(JsonText json, AlgoOrder order) {
    return json.field("createTime", order.createdMs())
        .field("updateTime", order.updatedMs())
        .field("triggerTime", order.triggeredMs())
        .field("goodTillDate", order.terms().goodTillMs())
        .close();
  }

  private static String price(BigDecimal price) {
    return Amounts.fixed(price, Decimals.PRICE);
  }
}
