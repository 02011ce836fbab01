package io.patriot.exchanges.binance.trade;

import io.patriot.application.link.Credential;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks for all trades of a market that are not known yet, page by page. By trade id where the last
 * known trade is younger than the venue's seven days, by periods of seven days where it is not.
 */
public final class TradeCatchUp {
  private static final int PAGES_MAX = 50;
  private static final Duration PERIOD = BinanceOrders.TRADES_PERIOD_MAX;

  /** Well inside of the seven days, so that no clock makes a difference. */
  private static final Duration BY_ID_UNTIL = PERIOD.minusHours(1);

  private final BinanceOrders orders;
  private final VenueClock clock;

  public TradeCatchUp(BinanceOrders orders, VenueClock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /** Asks until nothing is left, something fails or it has been enough for one call. */
  public CaughtUp catchUp(Credential key, TradeCursor from) {
    var found = new ArrayList<UserTrade>();
    TradeCursor cursor = from;
    for (int page = 0; page < PAGES_MAX; page++) {
      Instant now = clock.latest();
      boolean byId =
          cursor.lastTradeId().isPresent()
              && Duration.between(cursor.since(), now).compareTo(BY_ID_UNTIL) < 0;
      Instant end = earlier(cursor.since().plus(PERIOD), now);
      var reading =
          byId
              ? orders.tradesFrom(key, cursor.symbol(), cursor.lastTradeId().orElseThrow() + 1)
              : orders.tradesBetween(key, cursor.symbol(), earlier(cursor.since(), end), end);
      switch (reading) {
        case Reading.Read<List<UserTrade>>(var trades, _) -> {
          TradeCursor before = cursor;
          boolean full = trades.size() >= BinanceOrders.TRADES_LIMIT_MAX;
          for (UserTrade trade : whole(sorted(trades), full)) {
            if (before.isBefore(trade)) {
              found.add(trade);
              cursor = cursor.after(trade);
            }
          }
          if (full && cursor.equals(before)) {
            // A whole page within one moment: only its ids can lead on, and those we have asked by.
            return interrupted(found, cursor, "a full page brought nothing new", Duration.ZERO);
          }
          if (!full && (byId || !end.isBefore(now))) {
            return new CaughtUp(found, cursor, new CaughtUp.End.Complete());
          }
          if (!full) {
            cursor = new TradeCursor(cursor.symbol(), cursor.lastTradeId(), end);
          }
        }
        case Reading.VenueError<List<UserTrade>>(_, int code, String message) -> {
          return interrupted(found, cursor, code + " " + message, Duration.ZERO);
        }
        case Reading.Unavailable<List<UserTrade>>(var reason, var detail, var retryAfter) -> {
          return interrupted(found, cursor, reason + ": " + detail, retryAfter);
        }
      }
    }
    return new CaughtUp(found, cursor, new CaughtUp.End.More());
  }

  /**
   * An account that meets itself has both sides of one trade, under one id. The second side of a
   * full page's last trade may stand on the next page, so that trade is left to it.
   */
  private static List<UserTrade> whole(List<UserTrade> sorted, boolean full) {
    return full
        ? sorted.stream().filter(trade -> trade.tradeId() != sorted.getLast().tradeId()).toList()
        : sorted;
  }

  private static CaughtUp interrupted(
      List<UserTrade> found, TradeCursor cursor, String cause, Duration retryAfter) {
    return new CaughtUp(found, cursor, new CaughtUp.End.Interrupted(cause, retryAfter));
  }

  private static List<UserTrade> sorted(List<UserTrade> trades) {
    return trades.stream().sorted(Comparator.comparingLong(UserTrade::tradeId)).toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
