package io.patriot.risk;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What closed trades tell of whoever traded them, by what each came to after its fees. A trade that
 * came to nothing is neither won nor lost.
 *
 * @param count how many there are, at least one
 * @param averageLoss below zero
 * @param expectancy what one of them came to on average
 */
public record TradeFigures(
    int count,
    int won,
    int lost,
    Optional<Money> averageWin,
    Optional<Money> averageLoss,
    Money expectancy,
    Money best,
    Money worst) {

  /**
   * @param results what each trade came to; there must be one
   */
  public static TradeFigures of(List<Money> results) {
    Asset currency = results.getFirst().asset();
    List<Money> wins = results.stream().filter(it -> it.amount().signum() > 0).toList();
    List<Money> losses = results.stream().filter(Money::isNegative).toList();
    return new TradeFigures(
        results.size(),
        wins.size(),
        losses.size(),
        average(wins, currency),
        average(losses, currency),
        average(results, currency).orElseThrow(),
        results.stream().max(Money::compareTo).orElseThrow(),
        results.stream().min(Money::compareTo).orElseThrow());
  }

  /** The share of trades that were won. */
  public double winRate() {
    return (double) won / count;
  }

  /** All that was won for each unit that was lost; none when nothing was lost. */
  public OptionalDouble profitFactor() {
    return averageLoss.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum(averageWin, won) / -sum(averageLoss, lost));
  }

  private static double sum(Optional<Money> average, int count) {
    return average.map(it -> it.amount().doubleValue()).orElse(0.0) * count;
  }

  private static Optional<Money> average(List<Money> results, Asset currency) {
    if (results.isEmpty()) {
      return Optional.empty();
    }
    Money sum = results.stream().reduce(Money.zero(currency), Money::plus);
    return Optional.of(
        new Money(
            sum.amount()
                .divide(
                    BigDecimal.valueOf(results.size()), Money.SHARE_DIGITS, RoundingMode.HALF_EVEN),
            currency));
  }
}
