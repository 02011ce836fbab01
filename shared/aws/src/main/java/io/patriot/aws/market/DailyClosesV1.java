package io.patriot.aws.market;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a market closed at on past days, as it is stored: one after the other without their dates,
 * because a day follows a day.
 *
 * @param from the first day
 * @param closes of it and each day after it; empty text where none is known
 */
@Serdeable
record DailyClosesV1(String from, List<String> closes) {
  private static final String NONE = "";

  static DailyClosesV1 of(DailyCloses known) {
    var closes = new ArrayList<String>();
    LocalDate first = known.byDay().firstKey();
    LocalDate next = first;
    for (var one : known.byDay().entrySet()) {
      for (; next.isBefore(one.getKey()); next = next.plusDays(1)) {
        closes.add(NONE);
      }
      closes.add(one.getValue().toString());
      next = next.plusDays(1);
    }
    return new DailyClosesV1(first.toString(), closes);
  }

  DailyCloses toDomain(Symbol symbol) {
    var byDay = new TreeMap<LocalDate, Price>();
    LocalDate day = LocalDate.parse(from);
    for (String close : closes) {
      if (!close.equals(NONE)) {
        byDay.put(day, Price.of(close));
      }
      day = day.plusDays(1);
    }
    return new DailyCloses(symbol, byDay);
  }
}
