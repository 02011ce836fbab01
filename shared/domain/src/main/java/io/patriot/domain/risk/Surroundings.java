package io.patriot.domain.risk;

import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What an order is judged by beyond its own account and market: everybody's limits that bind it,
 * the account's standing, and the stop it is to have.
 *
 * @param inForce the limits that bind the order, of the platform, the person, the account, the
 *     strategy
 * @param stop where the position is to be closed when it goes wrong
 */
public record Surroundings(List<LimitsInForce> inForce, Standing standing, Optional<Price> stop) {

  public Surroundings {
    inForce = List.copyOf(inForce);
  }

  /** Nobody's limits bind. */
  public static Surroundings none(Asset currency) {
    return new Surroundings(List.of(), Standing.nothing(currency), Optional.empty());
  }

  /** The smallest of one number of all limits in force, and of one that holds anyway. */
  int least(int maximum, ToIntFunction<RiskLimits> number) {
    int least = maximum;
    for (LimitsInForce limits : inForce) {
      least = Math.min(least, number.applyAsInt(limits.limits()));
    }
    return least;
  }

  /** The most that a position may be worth, with what the account itself allows. */
  Money positionMax(Money maximum, Money wallet) {
    Money least = maximum;
    for (LimitsInForce limits : inForce) {
      RiskLimits.Holding holding = limits.limits().holding();
      least = least.min(holding.positionMax()).min(wallet.times(holding.positionShareMax()));
    }
    return least;
  }
}
