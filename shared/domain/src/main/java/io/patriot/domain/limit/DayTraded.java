package io.patriot.domain.limit;

import io.patriot.domain.money.Money;
import java.time.LocalDate;

/**
 * What an account's trades of one day gained, after fees; below zero when they lost.
 *
 * @param date the newest day with a trade
 */
public record DayTraded(LocalDate date, Money gain) {

  /** With one more trade; one that is told of only when a later day has traded no longer counts. */
  DayTraded and(LocalDate day, Money more) {
    if (day.isBefore(date)) {
      return this;
    }
    return day.isAfter(date) ? new DayTraded(day, more) : new DayTraded(date, gain.plus(more));
  }

  /** What was gained on a day. */
  Money on(LocalDate day) {
    return day.equals(date) ? gain : Money.zero(gain.asset());
  }
}
