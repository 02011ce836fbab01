package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.TimeSpan;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The orders of an instrument, open and ended. */
public final class AllOrders implements PrivateEndpoint {
  private static final int WEIGHT = 5;
  private static final int LIMIT_DEFAULT = 500;
  private static final int LIMIT_MAX = 1000;

  private final OrderDesk desk;
  private final InstantSource clock;

  public AllOrders(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/allOrders";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    Instrument instrument = request.requiredInstrument();
    TimeSpan span = TimeSpan.read(request, clock.millis());
    Optional<Long> from = request.number("orderId");
    int limit = request.limit(LIMIT_DEFAULT, LIMIT_MAX);
    List<Order> found =
        desk.orders(call.account())
            .all(instrument, clock.millis())
            .filter(order -> from.isPresent() || span.contains(order.createdMs()))
            .filter(order -> order.id() >= from.orElse(0L))
            .toList();
    int size = found.size();
    List<Order> told =
        from.isPresent() || request.number("startTime").isPresent()
            ? found.subList(0, Math.min(limit, size))
            : found.subList(Math.max(0, size - limit), size);
    var json = new JsonText().openList();
    told.forEach(order -> OrderJson.told(json, order));
    return Answer.ok(json.closeList());
  }
}
