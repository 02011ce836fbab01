package io.patriot.risk;

import io.patriot.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What past days tell of what is held now, or why they do not. */
public sealed interface Statistics {
  /** There is nothing that could lose. */
  record NothingHeld() implements Statistics {}

  /** Some markets are not known for long enough; nothing is guessed for them. */
  record TooLittleHistory(List<History.Lack> lacks) implements Statistics {
    public TooLittleHistory {
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * @param days whose moves were used
   * @param correlation of all pairs of markets on average; absent with one market
   * @param beta to the benchmark; absent where that is not known for long enough
   * @param sharpe of what is held now, over these days; not a promise
   */
  record Known(
      int days,
      ParametricVar parametric,
      Optional<HistoricalVar> historical,
      OptionalDouble correlation,
      Optional<Beta> beta,
      OptionalDouble sharpe)
      implements Statistics {

    /** The larger of the two losses: neither way of reckoning is trusted alone. */
    public Money valueAtRisk() {
      Money parametricly = parametric.amount();
      return historical
          .map(HistoricalVar::amount)
          .filter(amount -> amount.isAbove(parametricly))
          .orElse(parametricly);
    }
  }
}
