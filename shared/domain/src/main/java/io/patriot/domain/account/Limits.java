package io.patriot.domain.account;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;

/**
 * How much an account may hold and have working.
 *
 * @param positionMax no position may be worth more than this
 * @param positionShareMax nor more than this share of the wallet; the smaller of the two counts
 * @param openPositionsMax how many positions may be held at once
 * @param workingOrdersMax how many orders may be working at once
 * @param leverage a position ties up its cost divided by this
 */
public record Limits(
    Money positionMax,
    Rate positionShareMax,
    int openPositionsMax,
    int workingOrdersMax,
    int leverage) {

  /**
   * What a paper account starts with: positions of 10,000 USDT or 20 %, ten of them, no leverage.
   */
  public static final Limits PAPER = new Limits(Money.usdt("10000"), Rate.of("0.20"), 10, 100, 1);

  public Limits {
    if (openPositionsMax < 1 || workingOrdersMax < 1 || leverage < 1) {
      throw new IllegalArgumentException("Limits count from one");
    }
  }
}
