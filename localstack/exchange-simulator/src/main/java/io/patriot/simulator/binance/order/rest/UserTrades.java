package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderJson;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.order.TimeSpan;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The trades of the account in an instrument. */
public final class UserTrades implements PrivateEndpoint {
  private static final int WEIGHT = 5;
  private static final int LIMIT_DEFAULT = 500;
  private static final int LIMIT_MAX = 1000;

  private final OrderDesk desk;
  private final InstantSource clock;

  public UserTrades(OrderDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/userTrades";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    Request request = call.request();
    Instrument instrument = request.requiredInstrument();
    Optional<Long> from = request.number("fromId");
    boolean timed = request.text("startTime").isPresent() || request.text("endTime").isPresent();
    if (from.isPresent() && timed) {
      throw Refusal.of(-1128, "Combination of optional parameters invalid.").now();
    }
    TimeSpan span = TimeSpan.read(request, clock.millis());
    Optional<Long> orderId = request.number("orderId");
    int limit = request.limit(LIMIT_DEFAULT, LIMIT_MAX);
    List<OrderTrade> found =
        desk.orders(call.account())
            .trades(instrument)
            .filter(trade -> from.isPresent() || span.contains(trade.timeMs()))
            .filter(trade -> trade.id() >= from.orElse(0L))
            .filter(trade -> orderId.isEmpty() || trade.order().id() == orderId.get())
            .toList();
    int size = found.size();
    List<OrderTrade> told =
        from.isPresent() || request.text("startTime").isPresent()
            ? found.subList(0, Math.min(limit, size))
            : found.subList(Math.max(0, size - limit), size);
    var json = new JsonText().openList();
    told.forEach(trade -> OrderJson.trade(json, trade));
    return Answer.ok(json.closeList());
  }
}
