package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.position.Leg;
import java.util.Map;

/** Whether a position has an order that takes it out when the market goes against it. */
public enum StopOf {
  NOTHING_HELD,
  HAS_STOP,
  NO_STOP;

  /** By what is known to wait at the venue, whoever placed it. */
  public static StopOf position(AccountBook book, Leg leg, TradingStore orders) {
    if (book.position(leg).isFlat()) {
      return NOTHING_HELD;
    }
    var exits =
        book.working().entrySet().stream()
            .filter(entry -> mayExit(entry.getValue(), leg))
            .map(Map.Entry::getKey)
            .toList();
    return !exits.isEmpty()
            && orders.orders(book.account(), exits).stream().anyMatch(StopOf::waitsAsStop)
        ? HAS_STOP
        : NO_STOP;
  }

  private static boolean mayExit(WorkingOrder order, Leg leg) {
    return order.reduceOnly() && order.leg().equals(leg);
  }

  private static boolean waitsAsStop(Order order) {
    return (order instanceof Order.Open || order instanceof Order.PartiallyFilled)
        && switch (order.intent().terms().type()) {
          case OrderType.Stop _, OrderType.TrailingStop _ -> true;
          case OrderType.Market _,
              OrderType.Limit _,
              OrderType.LimitUntil _,
              OrderType.TakeProfit _ ->
              false;
        };
  }
}
