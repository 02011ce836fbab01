package io.patriot.risk;

import io.patriot.domain.money.Money;
import java.util.Optional;

/**
 * What the worst twentieth of past days would have cost what is held now.
 *
 * @param shortfall what those days would have cost on average (CVaR)
 */
public record HistoricalVar(Money amount, Money shortfall, int days) {
  /** Fewer days do not tell what a bad day is. */
  public static final int DAYS_MIN = 250;

  static Optional<HistoricalVar> of(Portfolio portfolio, double[] gains) {
    return gains.length < DAYS_MIN
        ? Optional.empty()
        : Optional.of(
            new HistoricalVar(
                Estimates.money(Measures.historicalVar(gains), portfolio.currency()),
                Estimates.money(Measures.historicalShortfall(gains), portfolio.currency()),
                gains.length));
  }
}
