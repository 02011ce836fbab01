package io.patriot.domain.limit;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account's limits and what is used of them.
 *
 * <p>A day begins with its first order that may open something. What trades lost earlier that day
 * counts all the same: the day begins that much higher.
 *
 * @param schedule the limits that hold, and looser ones to come
 * @param day the last day that had such an order
 * @param traded what the trades of the newest day with any came to
 * @param recent such orders of the last minute
 * @param person what their owner allows over several accounts, this one among them
 * @param days when a day begins
 */
public record RiskBudget(
    LimitSchedule schedule,
    Optional<TradingDay> day,
    Optional<DayTraded> traded,
    RecentOrders recent,
    Optional<PersonLimits> person,
    DayZone days) {

  /**
   * How careful everybody is taken to be at first.
   *
   * <p>Accounts that were opened before there were such limits have them too, and none of them says
   * so in its history: another profile here would change what all of those began with.
   */
  public static final RiskProfile PROFILE_AT_FIRST = RiskProfile.MEDIUM;

  public static RiskBudget atFirst(Asset currency) {
    return of(LimitSchedule.of(PROFILE_AT_FIRST.limits(currency)));
  }

  /** Limits of which nothing is used. */
  public static RiskBudget of(LimitSchedule schedule) {
    return new RiskBudget(
        schedule,
        Optional.empty(),
        Optional.empty(),
        RecentOrders.NONE,
        Optional.empty(),
        DayZone.UTC);
  }

  /** The day that a moment counts to. */
  public LocalDate dayOf(Instant moment) {
    return days.dayOf(moment);
  }

  /**
   * The day as it stands, or as it would begin now: what was lost today by closing counts to it,
   * what was gained by closing was mostly there before the day.
   */
  public TradingDay dayAt(LocalDate today, Money worth) {
    Money nothing = Money.zero(worth.asset());
    Money begun = worth.minus(traded.map(trades -> trades.on(today)).orElse(nothing).min(nothing));
    return day.map(last -> last.on(today, begun)).orElseGet(() -> TradingDay.begun(today, begun));
  }

  /** After one more order that may open something. */
  public RiskBudget after(OrderTaken order) {
    return new RiskBudget(
        schedule,
        Optional.of(dayAt(order.day(), order.worth()).withOneMoreOrder()),
        traded,
        recent.and(order.at()),
        person,
        days);
  }

  /** After a trade. */
  public RiskBudget afterTrade(Instant at, Money gain) {
    LocalDate date = dayOf(at);
    return new RiskBudget(
        schedule,
        day,
        Optional.of(
            traded
                .map(trades -> trades.and(date, gain))
                .orElseGet(() -> new DayTraded(date, gain))),
        recent,
        person,
        days);
  }

  /** Money that came or went without a trade is neither gained nor lost. */
  public RiskBudget afterMoneyMoved(Money change) {
    return new RiskBudget(
        schedule,
        day.map(last -> new TradingDay(last.date(), last.start().plus(change), last.orders())),
        traded,
        recent,
        person,
        days);
  }

  public RiskBudget with(LimitSchedule limits) {
    return new RiskBudget(limits, day, traded, recent, person, days);
  }

  public RiskBudget with(PersonLimits limits) {
    return new RiskBudget(schedule, day, traded, recent, Optional.of(limits), days);
  }

  public RiskBudget with(DayZone zone) {
    return new RiskBudget(schedule, day, traded, recent, person, zone);
  }
}
