package io.patriot.simulation;

import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.time.Instant;

/**
 * An order meets the book: it takes what is displayed, best price first, one fill for each level.
 *
 * <p>What it takes stays taken for all orders of all accounts until the venue next speaks of that
 * level: a hundred paper orders in one millisecond cannot all buy the one lot that was shown.
 */
final class TakerMatching {
  private final OrderBook book;
  private final Grid grid;
  private final Outcomes outcomes;

  TakerMatching(OrderBook book, Grid grid, Outcomes outcomes) {
    this.book = book;
    this.grid = grid;
    this.outcomes = outcomes;
  }

  /** Returns whether the order has ended; if not, it wants to rest. The book must be ready. */
  boolean meet(WorkingOrder order, Instant now) {
    order.arrival =
        new ArrivalQuote(
            grid.instrument().fromTicks(book.bestTicks(Side.BUY)),
            grid.instrument().fromTicks(book.bestTicks(Side.SELL)));
    return switch (order.order.terms().type()) {
      case OrderType.Market() -> meetAsMarket(order, now);
      case OrderType.Limit(var _, var timeInForce) -> meetAsLimit(order, timeInForce, now);
      case OrderType.LimitUntil _ -> meetAsLimit(order, TimeInForce.GTC, now);
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          throw Grid.waitsElsewhere(order.order.terms());
    };
  }

  private boolean meetAsMarket(WorkingOrder order, Instant now) {
    take(order, -grid.collarKey(book, order.side), now);
    if (!order.isWorkedOff()) {
      boolean moreIsDisplayed = opposite(order).bestAvailable() >= 0;
      outcomes.expired(
          order, moreIsDisplayed ? ExpiryReason.COLLAR_REACHED : ExpiryReason.DEPTH_EXHAUSTED);
    }
    return true;
  }

  private boolean meetAsLimit(WorkingOrder order, TimeInForce timeInForce, Instant now) {
    return switch (timeInForce) {
      case GTC, POST_ONLY -> {
        take(order, -order.key, now);
        yield order.isWorkedOff();
      }
      case IOC -> {
        take(order, -order.key, now);
        if (!order.isWorkedOff()) {
          outcomes.expired(order, ExpiryReason.IMMEDIATE_REMAINDER);
        }
        yield true;
      }
      case FOK -> {
        if (canFillWhole(order)) {
          take(order, -order.key, now);
        } else {
          outcomes.expired(order, ExpiryReason.NOT_FILLABLE_WHOLE);
        }
        yield true;
      }
    };
  }

  private void take(WorkingOrder order, long worstKey, Instant now) {
    Ladder levels = opposite(order);
    Side levelSide = order.side.opposite();
    for (int level = levels.best();
        level >= 0 && levels.key(level) >= worstKey && !order.isWorkedOff();
        level--) {
      long lots = Math.min(levels.availableLots(level), order.workableLeavesLots());
      if (lots > 0) {
        levels.take(level, lots);
        outcomes.filled(
            order, grid.price(levelSide, levels.key(level)), lots, Liquidity.TAKER, now);
      }
    }
  }

  private boolean canFillWhole(WorkingOrder order) {
    Ladder levels = opposite(order);
    long missingLots = order.leavesLots();
    if (order.workableLeavesLots() < missingLots) {
      return false;
    }
    for (int level = levels.best();
        level >= 0 && order.meets(levels.key(level)) && missingLots > 0;
        level--) {
      missingLots -= Math.min(missingLots, levels.availableLots(level));
    }
    return missingLots == 0;
  }

  private Ladder opposite(WorkingOrder order) {
    return book.ladder(order.side.opposite());
  }
}
