package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import java.util.Optional;

/**
 * How much lies in few markets.
 *
 * @param index the sum of the squared shares (Herfindahl): 1 for one market, 0.1 for ten alike
 * @param largest the market with the most in it, if anything is held
 * @param largestShare its share of all that is held
 */
public record Concentration(double index, Optional<Symbol> largest, double largestShare) {
  static Concentration of(Portfolio portfolio) {
    double exposure = portfolio.exposure();
    double index = 0;
    double largestShare = 0;
    Optional<Symbol> largest = Optional.empty();
    if (exposure > 0) {
      for (var one : portfolio.gross().entrySet()) {
        double share = one.getValue() / exposure;
        index += share * share;
        if (share > largestShare) {
          largestShare = share;
          largest = Optional.of(one.getKey());
        }
      }
    }
    return new Concentration(index, largest, largestShare);
  }

  /** As many markets alike would be as concentrated. */
  public double markets() {
    return index == 0 ? 0 : 1 / index;
  }
}
