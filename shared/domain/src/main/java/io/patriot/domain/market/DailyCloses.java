package io.patriot.domain.market;

import io.patriot.domain.money.Price;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a market cost at the end of each past day, by the UTC calendar; days that are over, never
 * the running one.
 */
public record DailyCloses(Symbol symbol, SortedMap<LocalDate, Price> byDay) {
  /** More than a year of trading, and still one small item of a table. */
  public static final int DAYS_MAX = 400;

  public DailyCloses {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    if (byDay.size() > DAYS_MAX) {
      throw new IllegalArgumentException("More days than are kept: " + byDay.size());
    }
  }

  /** Of these closes as many of the newest as are kept. */
  public static DailyCloses newest(Symbol symbol, Map<LocalDate, Price> closes) {
    var kept = new TreeMap<>(closes);
    while (kept.size() > DAYS_MAX) {
      kept.pollFirstEntry();
    }
    return new DailyCloses(symbol, kept);
  }

  public int days() {
    return byDay.size();
  }

  /** Whether the last known day is one of the {@code days} before this one. */
  public boolean reachTo(LocalDate today, int days) {
    return !byDay.isEmpty() && !byDay.lastKey().isBefore(today.minusDays(days));
  }
}
