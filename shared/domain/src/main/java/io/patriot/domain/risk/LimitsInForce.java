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
 */
public record LimitsInForce(
    LimitScope scope, RiskLimits limits, TradingDay day, RecentOrders recent, Money worth) {}
