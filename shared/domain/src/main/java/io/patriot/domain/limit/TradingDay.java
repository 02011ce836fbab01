package io.patriot.domain.limit;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import java.time.LocalDate;

/**
 * A day in a person's own time zone: what the account was worth when it began, and how many orders
 * it has had.
 *
 * @param start all that was held then at the prices of then, and the wallet
 */
public record TradingDay(LocalDate date, Money start, int orders) {
  public TradingDay {
    if (orders < 0) {
      throw new IllegalArgumentException("Orders count from zero");
    }
  }

  public static TradingDay begun(LocalDate date, Money worth) {
    return new TradingDay(date, worth, 0);
  }

  /** This day, or the next one if it has begun; a day never comes back. */
  public TradingDay on(LocalDate today, Money worth) {
    return today.isAfter(date) ? begun(today, worth) : this;
  }

  public TradingDay withOneMoreOrder() {
    return new TradingDay(date, start, orders + 1);
  }

  /** What was lost since it began; below zero when there was a gain. */
  public Money lost(Money worthNow) {
    return start.minus(worthNow);
  }

  /** The loss that ends it. */
  public Money lossMax(Rate share) {
    return start.times(share);
  }
}
