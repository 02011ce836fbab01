package io.patriot.simulation;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Liquidity;
import java.math.RoundingMode;

/**
 * What a venue takes for a trade, as a share of its worth, in the quote asset.
 *
 * @param maker for an order that rested; below zero it is a rebate
 * @param taker for an order that took what was there
 */
public record FeeSchedule(Rate maker, Rate taker) {
  /** The regular tier of Binance USD-M futures: 0.02 % and 0.05 %. */
  public static final FeeSchedule BINANCE_USDM_REGULAR =
      new FeeSchedule(Rate.of("0.0002"), Rate.of("0.0005"));

  /** Venues book fees to this many decimals. */
  static final int FEE_DIGITS = 8;

  /**
   * The exact fee; only where it needs more than eight decimals it is rounded, against the user: a
   * fee up, a rebate down.
   */
  public Money fee(Money worth, Liquidity liquidity) {
    Rate rate =
        switch (liquidity) {
          case MAKER -> maker;
          case TAKER -> taker;
        };
    Money exact = worth.times(rate);
    return exact.amount().scale() <= FEE_DIGITS
        ? exact
        : exact.rounded(FEE_DIGITS, RoundingMode.CEILING);
  }
}
