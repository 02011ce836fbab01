package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulation.Outcome;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides what there is of a position among the resting orders that may only close it: the one with
 * the better price first. So together they never close more than there is.
 */
final class ReduceOnlyShares {
  private final OrderRegister register;
  private final Floor floor;

  ReduceOnlyShares(OrderRegister register, Floor floor) {
    this.register = register;
    this.floor = floor;
  }

  /** Whether a resting order closes the same position as another one would. */
  static boolean isRival(Order resting, NewOrder order) {
    return resting.reduces()
        && resting.instrument() == order.instrument()
        && resting.positionSide() == order.positionSide()
        && resting.side() == order.side();
  }

  /** Gives each its share; an order that gets none ends. */
  List<Outcome> divide(Account account, Position position) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Side side : Side.values()) {
      BigDecimal left = position.closableBy(side);
      List<Order> orders =
          register
              .of(account)
              .open(position.instrument())
              .filter(
                  order ->
                      order.reduces()
                          && order.positionSide() == position.side()
                          && order.side() == side)
              .sorted(byPriority(side))
              .toList();
      for (Order order : orders) {
        BigDecimal share = order.left().min(left);
        left = left.subtract(share);
        outcomes.addAll(floor.limitReducible(order, share));
      }
    }
    return outcomes;
  }

  private static Comparator<Order> byPriority(Side side) {
    Comparator<Order> cheapestFirst = Comparator.comparing(order -> order.terms().price());
    return (side == Side.SELL ? cheapestFirst : cheapestFirst.reversed())
        .thenComparingLong(Order::id);
  }
}
