package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.order.Change;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;
import java.time.InstantSource;

/** How an order has been changed, the newest change first. */
public final class OrderChanges implements PrivateEndpoint {
  private static final int LIMIT_DEFAULT = 50;
  private static final int LIMIT_MAX = 100;

  private final OrderDesk desk;
  private final InstantSource clock;

  public OrderChanges(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/orderAmendment";
  }

  @Override
  public Answer answer(Call call) {
    Order order =
        OrderKeys.find(desk, call, clock).orElseThrow(() -> OrderRefusals.noSuchOrder().now());
    long fromMs = call.request().number("startTime").orElse(0L);
    long toMs = call.request().number("endTime").orElse(Long.MAX_VALUE);
    if (fromMs > toMs) {
      throw Refusal.of(-1023, "Start time is greater than end time.").now();
    }
    var json = new JsonText().openList();
    order.changes().reversed().stream()
        .filter(change -> change.timeMs() >= fromMs && change.timeMs() <= toMs)
        .limit(call.request().limit(LIMIT_DEFAULT, LIMIT_MAX))
        .forEach(change -> write(json, order, change));
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, Order order, Change change) {
    String symbol = order.instrument().name();
    json.open().field("amendmentId", change.id()).field("symbol", symbol).field("pair", symbol);
    json.field("orderId", order.id()).field("clientOrderId", order.terms().clientId());
    json.field("time", change.timeMs()).name("amendment").open();
    write(json, "price", change.priceBefore(), change.priceAfter());
    write(json, "origQty", change.quantityBefore(), change.quantityAfter());
    json.field("count", change.count()).close().close();
  }

  private static void write(JsonText json, String name, BigDecimal before, BigDecimal after) {
    json.name(name).open().field("before", Amounts.brief(before));
    json.field("after", Amounts.brief(after)).close();
  }
}
