package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.rest.Request;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the order a request means. */
final class OrderKeys {
  private OrderKeys() {}

  /** Absent when there is none; refused when the request names none. */
  static Optional<Order> find(OrderDesk desk, Call call, InstantSource clock) {
    Request request = call.request();
    Instrument instrument = request.requiredInstrument();
    Optional<Long> id = request.number("orderId");
    Optional<String> clientId = request.text("origClientOrderId");
    if (id.isEmpty() && clientId.isEmpty()) {
      throw OrderRefusals.noId().now();
    }
    return desk.orders(call.account()).find(instrument, id, clientId, clock.millis());
  }
}
