package io.patriot.bot;

import io.patriot.application.order.RecordedEvent;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.events.order.OrderEventsOnTheWire;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.TradingDesk;

/** What the bus says of an order. */
final class HeardOrder {
  private HeardOrder() {}

  /** The latest thing that happened to it. */
  static EventEnvelope latest(TradingDesk desk, OrderId order) {
    return latest(desk, order, Money.usdt("0"));
  }

  /**
   * The same.
   *
   * @param gain what it realised, before fees
   */
  static EventEnvelope latest(TradingDesk desk, OrderId order, Money gain) {
    RecordedEvent last = desk.history(order).getLast();
    return new EventEnvelope(
        order + ":" + last.version(),
        OrderEventsOnTheWire.type(last.event()).wireName(),
        last.cause().correlationId().value(),
        last.cause().causationId(),
        AccountExamples.TENANT.value(),
        AccountExamples.ACCOUNT.toString(),
        last.cause().actor(),
        order.value(),
        last.version(),
        desk.book().version(),
        last.at().toString(),
        Wire.standard()
            .tree(OrderEventsOnTheWire.detail(last.event(), desk.order(order), desk.book(), gain)));
  }
}
