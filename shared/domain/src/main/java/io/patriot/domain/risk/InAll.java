package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * A person's accounts taken together, seen from the one whose order is judged.
 *
 * @param own what is used of that account's own limits
 * @param others those in another currency cannot be added up and do not count
 */
record InAll(
    AccountBook book,
    LimitsInForce own,
    List<AccountBook> others,
    KnownPrices prices,
    Instant now) {

  LimitsInForce under(LimitSchedule schedule) {
    Money start = own.day().start();
    int orders = own.day().orders();
    RecentOrders recent = own.recent();
    Elsewhere elsewhere = Elsewhere.nothing(book.currency());
    for (AccountBook other : others) {
      if (!other.currency().equals(book.currency())) {
        continue;
      }
      Standing standing = Standing.of(other, prices, Collections.emptySortedMap());
      RiskBudget budget = other.budget();
      TradingDay day = budget.dayAt(budget.dayOf(now), standing.equityAtLastPrices());
      start = start.plus(day.start());
      orders += day.orders();
      recent = recent.and(budget.recent());
      elsewhere = elsewhere.and(other, standing);
    }
    return new LimitsInForce(
        new LimitScope(LimitScope.Kind.USER, book.account().tenant().value()),
        schedule.at(now),
        new TradingDay(own.day().date(), start, orders),
        recent,
        own.worth().plus(elsewhere.equity()),
        elsewhere);
  }
}
