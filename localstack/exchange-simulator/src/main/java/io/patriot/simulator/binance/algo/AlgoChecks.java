package io.patriot.simulator.binance.algo;

import io.patriot.domain.order.Side;
import io.patriot.simulation.PriceTrigger;
import io.patriot.simulator.binance.order.Filters;
import io.patriot.simulator.binance.order.Floor;
import io.patriot.simulator.binance.order.OrderKind;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.order.PriceMatch;
import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;

/**
 * What a conditional order must pass before it may wait. Margin is not looked at before its price
 * has come.
 */
final class AlgoChecks {
  static final int OPEN_MAX = 200;

  private final Floor floor;

  AlgoChecks(Floor floor) {
    this.floor = floor;
  }

  void check(NewAlgo order, AccountAlgos others) {
    if (order.quantity().signum() != 0 || !order.closePosition()) {
      Filters.quantity(
          order.instrument(), order.quantity(), order.type().becomes() == OrderKind.MARKET);
    }
    if (order.type().becomes() == OrderKind.LIMIT && order.priceMatch() == PriceMatch.NONE) {
      Filters.price(order.instrument(), order.price());
    }
    trigger(order);
    if (others.hasOpen(order.clientId())) {
      throw OrderRefusals.duplicateClientId().now();
    }
    if (others.open().size() >= OPEN_MAX) {
      throw AlgoRefusals.tooMany().now();
    }
    if (order.closePosition() && others.open().stream().anyMatch(each -> isTwin(each, order))) {
      throw AlgoRefusals.closePositionTwice().now();
    }
  }

  /** The price the order watches. */
  BigDecimal watched(NewAlgo order) {
    return order.byMarkPrice() ? floor.mark(order.instrument()) : floor.last(order.instrument());
  }

  private void trigger(NewAlgo order) {
    BigDecimal price = watched(order);
    if (order.trails()) {
      BigDecimal from = order.activatePrice();
      if (from.signum() == 0) {
        return;
      }
      Filters.price(order.instrument(), from);
      int compared = from.compareTo(price);
      if (order.side() == Side.BUY ? compared >= 0 : compared <= 0) {
        throw AlgoRefusals.immediate().now();
      }
      return;
    }
    if (order.triggerPrice().signum() <= 0) {
      throw Refusal.of(-4006, "Stop price less than zero.").now();
    }
    Filters.price(order.instrument(), order.triggerPrice());
    boolean rising = order.type().waitsForRise(order.side());
    if (new PriceTrigger(order.triggerPrice(), rising).isReachedAt(price)) {
      throw AlgoRefusals.immediate().now();
    }
  }

  private static boolean isTwin(AlgoOrder other, NewAlgo order) {
    NewAlgo terms = other.terms();
    return terms.closePosition()
        && terms.instrument() == order.instrument()
        && terms.side() == order.side()
        && terms.positionSide() == order.positionSide()
        && terms.type().takesProfit() == order.type().takesProfit();
  }
}
