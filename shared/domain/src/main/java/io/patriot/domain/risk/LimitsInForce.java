package io.patriot.domain.risk;

import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Money;

/**
 * The limits of one whom they bind, and what of them is used.
 *
 * @param day what the day began with and how many orders it has had
 * @param recent the orders of the last minute
 * @param worth what all that the limits are about is worth now; it is held against the day's start
 * @param elsewhere what they count beyond the account whose order is judged
 */
public record LimitsInForce(
    LimitScope scope,
    RiskLimits limits,
    TradingDay day,
    RecentOrders recent,
    Money worth,
    Elsewhere elsewhere) {
  private static final LimitScope PLATFORM = new LimitScope(LimitScope.Kind.PLATFORM, "patriot");

  /** The limits of one account, which count nothing else. */
  public LimitsInForce(
      LimitScope scope, RiskLimits limits, TradingDay day, RecentOrders recent, Money worth) {
    this(scope, limits, day, recent, worth, Elsewhere.nothing(worth.asset()));
  }

  /** What the platform allows the same account, of which as much is used. */
  LimitsInForce ofPlatform(RiskLimits ceiling) {
    return new LimitsInForce(PLATFORM, ceiling, day, recent, worth);
  }
}
