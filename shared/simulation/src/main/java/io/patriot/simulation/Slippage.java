package io.patriot.simulation;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Side;
import java.math.RoundingMode;

/**
 * What a fill cost beyond the market that its order found, without fees; below zero it was cheaper.
 *
 * @param mid the middle between bid and ask at arrival
 * @param best the price the order could have had at once at arrival
 * @param againstMid the cost of this fill against the middle
 * @param againstBest the cost of this fill against the best price
 */
public record Slippage(Price mid, Price best, Money againstMid, Money againstBest) {
  private static final int SHARE_DIGITS = 8;

  static Slippage of(Side side, Fill fill, ArrivalQuote arrival) {
    Price mid = arrival.mid();
    Price best = arrival.best(side);
    return new Slippage(mid, best, against(mid, side, fill), against(best, side, fill));
  }

  /** The cost against the middle as a share of the fill's worth, to eight decimals. */
  public Rate share(Fill fill) {
    return againstMid.dividedBy(fill.cost(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static Money against(Price reference, Side side, Fill fill) {
    Money extra = fill.cost().minus(reference.times(fill.quantity(), fill.fee().asset()));
    return side == Side.BUY ? extra : extra.negated();
  }
}
