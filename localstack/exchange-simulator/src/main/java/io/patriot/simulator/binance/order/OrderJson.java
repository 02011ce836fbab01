package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import java.math.BigDecimal;

/** Orders and trades as REST answers spell them. */
public final class OrderJson {
  private static final int AVERAGE_PRICE = 5;

  private OrderJson() {}

  /** After something was done to an order. */
  public static JsonText acknowledged(JsonText json, Order order) {
    return write(json, order, order.status(), order.executed(), order.spent()).close();
  }

  /** As it was when it came, whatever happened since in the same moment. */
  public static JsonText asTaken(JsonText json, Order order) {
    return write(json, order, OrderStatus.NEW, BigDecimal.ZERO, BigDecimal.ZERO).close();
  }

  /** As a query tells it. */
  public static JsonText told(JsonText json, Order order) {
    return write(json, order, order.status(), order.executed(), order.spent())
        .field("time", order.createdMs())
        .close();
  }

  public static JsonText trade(JsonText json, OrderTrade trade) {
    Order order = trade.order();
    BigDecimal worth = trade.price().multiply(trade.quantity());
    return json.open()
        .field("symbol", order.instrument().name())
        .field("id", trade.id())
        .field("orderId", order.id())
        .field("side", order.side().name())
        .field("price", Amounts.fixed(trade.price(), Decimals.PRICE))
        .field("qty", Amounts.fixed(trade.quantity(), Decimals.QUANTITY))
        .field("realizedPnl", Amounts.money(trade.earned()))
        .field("quoteQty", Amounts.fixed(worth, Decimals.QUOTE))
        .field("commission", Amounts.money(trade.fee()))
        .field("commissionAsset", trade.feeCoin())
        .field("time", trade.timeMs())
        .field("positionSide", order.positionSide().name())
        .field("buyer", order.side() == Side.BUY)
        .field("maker", trade.maker())
        .close();
  }

  static String type(Order order) {
    return order.terms().origin().liquidation() ? "LIQUIDATION" : order.terms().kind().name();
  }

  static String originalType(Order order) {
    String first = order.terms().origin().type();
    return first.isEmpty() ? order.terms().kind().name() : first;
  }

  private static JsonText write(
      JsonText json, Order order, OrderStatus status, BigDecimal executed, BigDecimal spent) {
    NewOrder terms = order.terms();
    Origin origin = terms.origin();
    BigDecimal average = executed.signum() == 0 ? BigDecimal.ZERO : order.averagePrice();
    return json.open()
        .field("orderId", order.id())
        .field("symbol", order.instrument().name())
        .field("status", status.name())
        .field("clientOrderId", terms.clientId())
        .field("price", Amounts.fixed(terms.price(), Decimals.PRICE))
        .field("avgPrice", Amounts.fixed(average, AVERAGE_PRICE))
        .field("origQty", Amounts.fixed(terms.quantity(), Decimals.QUANTITY))
        .field("executedQty", Amounts.fixed(executed, Decimals.QUANTITY))
        .field("cumQty", Amounts.fixed(executed, Decimals.QUANTITY))
        .field("cumQuote", Amounts.fixed(spent, Decimals.QUOTE))
        .field("timeInForce", terms.lifetime().name())
        .field("type", terms.kind().name())
        .field("reduceOnly", terms.closes())
        .field("closePosition", origin.closePosition())
        .field("side", order.side().name())
        .field("positionSide", order.positionSide().name())
        .field("stopPrice", Amounts.fixed(origin.triggerPrice(), Decimals.PRICE))
        .field("workingType", origin.workingType())
        .field("priceProtect", origin.priceProtect())
        .field("origType", originalType(order))
        .field("priceMatch", terms.priceMatch())
        .field("selfTradePreventionMode", terms.selfTradePrevention())
        .field("goodTillDate", terms.goodTillMs())
        .field("updateTime", order.updatedMs());
  }
}
