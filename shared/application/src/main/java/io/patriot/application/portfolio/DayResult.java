package io.patriot.application.portfolio;

import io.patriot.domain.money.Money;
import java.time.LocalDate;

/**
 * What an account's trading came to on one day, counted in UTC.
 *
 * @param realised profit and loss of what was closed, before fees
 * @param volume the sum of price × quantity of all fills
 */
public record DayResult(LocalDate day, Money realised, Money fees, Money volume, int trades) {
  public Money net() {
    return realised.minus(fees);
  }
}
