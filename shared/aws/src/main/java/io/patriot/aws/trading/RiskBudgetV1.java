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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account's limits and what is used of them, as they are stored in its book. Every function that
 * trades reads one for its first answer, so it is written without lambdas, each of which is a class
 * more to load.
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
        budget.day().isPresent() ? DayV1.of(budget.day().get()) : null,
        budget.traded().isPresent() ? TradedV1.of(budget.traded().get()) : null,
        written(budget.recent()),
        budget.person().isPresent() ? PersonLimitsV1.of(budget.person().get()) : null,
        budget.days().equals(DayZone.UTC) ? null : DayZoneV1.of(budget.days()));
  }

  private static LimitSchedule atFirst(LimitSchedule schedule) {
    return RiskBudget.atFirst(schedule.now().holding().positionMax().asset()).schedule();
  }

  RiskBudget toDomain(Asset currency) {
    return new RiskBudget(
        limits == null ? RiskBudget.atFirst(currency).schedule() : limits.toDomain(),
        day == null ? Optional.empty() : Optional.of(day.toDomain()),
        traded == null ? Optional.empty() : Optional.of(traded.toDomain()),
        recent == null ? RecentOrders.NONE : read(recent),
        person == null ? Optional.empty() : Optional.of(person.toDomain()),
        days == null ? DayZone.UTC : days.toDomain());
  }

  private static List<String> written(RecentOrders recent) {
    var times = new ArrayList<String>();
    for (Instant time : recent.times()) {
      times.add(time.toString());
    }
    return times;
  }

  private static RecentOrders read(List<String> recent) {
    var times = new ArrayList<Instant>();
    for (String time : recent) {
      times.add(Instant.parse(time));
    }
    return new RecentOrders(times);
  }
}
