package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.DayTraded;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Asset;
import io.patriot.events.account.DayZoneV1;
import io.patriot.events.account.LimitScheduleV1;
import io.patriot.events.account.PersonLimitsV1;
import io.patriot.events.order.MoneyV1;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account's limits and what is used of them, as they are stored in its book.
 *
 * @param limits absent while they are those that everybody begins with, since a table costs by size
 * @param day the last day with an order that may open something
 * @param traded the newest day with a trade
 * @param recent when such orders of the last minute were let pass
 * @param person what the owner allows over several accounts; absent when nothing
 * @param days when a day begins; absent while that is midnight UTC
 */
@Serdeable
record RiskBudgetV1(
    @Nullable LimitScheduleV1 limits,
    @Nullable DayV1 day,
    @Nullable TradedV1 traded,
    @Nullable List<String> recent,
    @Nullable PersonLimitsV1 person,
    @Nullable DayZoneV1 days) {

  /** What a day began with and how many orders it has had. */
  @Serdeable
  record DayV1(String date, MoneyV1 start, int orders) {
    static DayV1 of(TradingDay day) {
      return new DayV1(day.date().toString(), MoneyV1.of(day.start()), day.orders());
    }

    TradingDay toDomain() {
      return new TradingDay(LocalDate.parse(date), start.toDomain(), orders);
    }
  }

  /** What a day's trades gained. */
  @Serdeable
  record TradedV1(String date, MoneyV1 gain) {
    static TradedV1 of(DayTraded traded) {
      return new TradedV1(traded.date().toString(), MoneyV1.of(traded.gain()));
    }

    DayTraded toDomain() {
      return new DayTraded(LocalDate.parse(date), gain.toDomain());
    }
  }

  static RiskBudgetV1 of(RiskBudget budget) {
    return new RiskBudgetV1(
        budget.schedule().equals(atFirst(budget.schedule()))
            ? null
            : LimitScheduleV1.of(budget.schedule()),
        budget.day().map(DayV1::of).orElse(null),
        budget.traded().map(TradedV1::of).orElse(null),
        budget.recent().times().stream().map(Instant::toString).toList(),
        budget.person().map(PersonLimitsV1::of).orElse(null),
        budget.days().equals(DayZone.UTC) ? null : DayZoneV1.of(budget.days()));
  }

  private static LimitSchedule atFirst(LimitSchedule schedule) {
    return RiskBudget.atFirst(schedule.now().holding().positionMax().asset()).schedule();
  }

  RiskBudget toDomain(Asset currency) {
    return new RiskBudget(
        limits == null ? RiskBudget.atFirst(currency).schedule() : limits.toDomain(),
        Optional.ofNullable(day).map(DayV1::toDomain),
        Optional.ofNullable(traded).map(TradedV1::toDomain),
        recent == null
            ? RecentOrders.NONE
            : new RecentOrders(recent.stream().map(Instant::parse).toList()),
        Optional.ofNullable(person).map(PersonLimitsV1::toDomain),
        days == null ? DayZone.UTC : days.toDomain());
  }
}
