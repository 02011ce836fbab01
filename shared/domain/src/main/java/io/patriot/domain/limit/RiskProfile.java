package io.patriot.domain.limit;

import io.patriot.domain.limit.RiskLimits.Holding;
import io.patriot.domain.limit.RiskLimits.Losses;
import io.patriot.domain.limit.RiskLimits.Pace;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How careful a person wants to be, and the limits that follow from it. */
public enum RiskProfile {
  LOW("0.01", "0.02", 2),
  MEDIUM("0.02", "0.03", 5),
  HIGH("0.03", "0.05", 10);

  /** In the account's currency. */
  private static final BigDecimal POSITION_MAX = BigDecimal.valueOf(10_000);

  private static final Rate POSITION_SHARE_MAX = Rate.of("0.20");
  private static final int OPEN_POSITIONS_MAX = 10;

  /** So many positions may all be at their stops at once. */
  private static final BigDecimal POSITIONS_AT_FULL_RISK_MAX = BigDecimal.valueOf(5);

  private static final Pace PACE = new Pace(10, 2, 200);

  private final String positionLossMax;
  private final String dayLossMax;
  private final int leverageMax;

  RiskProfile(String positionLossMax, String dayLossMax, int leverageMax) {
    this.positionLossMax = positionLossMax;
    this.dayLossMax = dayLossMax;
    this.leverageMax = leverageMax;
  }

  /** The limits of an account that counts in this currency; orders need no stop. */
  public RiskLimits limits(Asset currency) {
    return limits(currency, false);
  }

  /** The profile that these limits are of, if it is one of them. */
  public static Optional<RiskProfile> of(RiskLimits limits) {
    Asset currency = limits.holding().positionMax().asset();
    return Arrays.stream(values())
        .filter(profile -> profile.limits(currency, limits.stopRequired()).equals(limits))
        .findFirst();
  }

  /**
   * The limits of an account that counts in this currency.
   *
   * @param live whether real money is at risk; then nothing is opened without a stop
   */
  public RiskLimits limits(Asset currency, boolean live) {
    Rate positionLoss = Rate.of(positionLossMax);
    return new RiskLimits(
        new Holding(
            new Money(POSITION_MAX, currency), POSITION_SHARE_MAX, OPEN_POSITIONS_MAX, leverageMax),
        new Losses(
            positionLoss,
            new Rate(positionLoss.value().multiply(POSITIONS_AT_FULL_RISK_MAX)),
            Rate.of(dayLossMax)),
        PACE,
        live);
  }
}
