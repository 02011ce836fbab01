package io.patriot.exchanges.binance.trade;

import io.patriot.application.link.Credential;
import io.patriot.exchanges.binance.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * All trades of one order. Asked for by the order alone the venue tells those of the last seven
 * days; older ones are asked for period by period over the order's life, until what was found is
 * what the order executed.
 */
public final class OrderTrades {
  private static final Duration PERIOD = BinanceOrders.TRADES_PERIOD_MAX;

  /** "Account Trade List", 2026-05-28: six months, less a few days for their lengths. */
  private static final Duration REACH = Duration.ofDays(178);

  /** Every period of the reach, and some that take more than one page. */
  private static final int PAGES_MAX = 40;

  private final BinanceOrders orders;

  public OrderTrades(BinanceOrders orders) {
    this.orders = orders;
  }

  /** The trades found, also when they are not all; whoever needs all of them has to count. */
  public Reading<List<UserTrade>> of(Credential key, OrderAnswer order) {
    var found = new TreeMap<Long, UserTrade>();
    Reading<List<UserTrade>> recent = orders.tradesOf(key, order.symbol(), order.orderId());
    if (!(recent instanceof Reading.Read<List<UserTrade>>(var told, _))) {
      return recent;
    }
    told.forEach(trade -> found.put(trade.tradeId(), trade));
    Instant end = order.updatedAt().plusSeconds(1);
    Instant from = later(order.createdAt(), end.minus(REACH));
    for (int page = 0; page < PAGES_MAX && from.isBefore(end); page++) {
      if (isAll(found.values(), order)) {
        break;
      }
      Instant until = earlier(from.plus(PERIOD), end);
      Reading<List<UserTrade>> older =
          orders.tradesOf(key, order.symbol(), order.orderId(), from, until);
      if (!(older instanceof Reading.Read<List<UserTrade>>(var trades, _))) {
        return older;
      }
      trades.forEach(trade -> found.put(trade.tradeId(), trade));
      boolean full = trades.size() >= BinanceOrders.TRADES_LIMIT_MAX;
      Instant next = full ? trades.getLast().at() : until;
      from = next.isAfter(from) ? next : until;
    }
    return new Reading.Read<>(List.copyOf(found.values()), 0);
  }

  private static boolean isAll(Collection<UserTrade> trades, OrderAnswer order) {
    return trades.stream()
            .filter(trade -> trade.orderId() == order.orderId())
            .map(UserTrade::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(order.executed())
        >= 0;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
