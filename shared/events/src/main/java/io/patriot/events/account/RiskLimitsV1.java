package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Rate;
import io.patriot.events.order.MoneyV1;

/** How much may be held, lost and ordered, on the wire. */
@Serdeable
public record RiskLimitsV1(
    MoneyV1 positionMax,
    String positionShareMax,
    int openPositionsMax,
    int leverageMax,
    String positionLossMax,
    String openLossMax,
    String dayLossMax,
    int ordersPerMinute,
    int ordersBurst,
    int ordersPerDay,
    boolean stopRequired) {

  public static RiskLimitsV1 of(RiskLimits limits) {
    return new RiskLimitsV1(
        MoneyV1.of(limits.holding().positionMax()),
        limits.holding().positionShareMax().toString(),
        limits.holding().openPositionsMax(),
        limits.holding().leverageMax(),
        limits.losses().positionMax().toString(),
        limits.losses().openMax().toString(),
        limits.losses().dayMax().toString(),
        limits.pace().perMinute(),
        limits.pace().burst(),
        limits.pace().perDay(),
        limits.stopRequired());
  }

  public RiskLimits toDomain() {
    return new RiskLimits(
        new RiskLimits.Holding(
            positionMax.toDomain(), Rate.of(positionShareMax), openPositionsMax, leverageMax),
        new RiskLimits.Losses(Rate.of(positionLossMax), Rate.of(openLossMax), Rate.of(dayLossMax)),
        new RiskLimits.Pace(ordersPerMinute, ordersBurst, ordersPerDay),
        stopRequired);
  }
}
