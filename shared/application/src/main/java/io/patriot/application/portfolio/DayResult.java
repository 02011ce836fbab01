package io.patriot.application.portfolio;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account's trading came to on one day, counted in UTC.
 *
 * @param realised profit and loss of what was closed, before fees
 * @param volume the sum of price × quantity of all fills
 * @param feesByMarket the fees once more, by market; days of long ago may lack a part of them
 */
public record DayResult(
    LocalDate day,
    Money realised,
    Money fees,
    Money volume,
    int trades,
    SortedMap<Symbol, Money> feesByMarket) {
  public DayResult {
    feesByMarket = Collections.unmodifiableSortedMap(new TreeMap<>(feesByMarket));
  }

  public Money net() {
    return realised.minus(fees);
  }
}
