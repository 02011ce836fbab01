package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.money.Rate;
import io.patriot.events.order.MoneyV1;
import org.jspecify.annotations.Nullable;

/**
 * An account began with this much money and these limits.
 *
 * @param positionMode how it holds a market, unless as one position
 */
@Serdeable
public record AccountOpenedV1(MoneyV1 deposit, LimitsV1 limits, @Nullable String positionMode) {

  /** An account's limits on the wire. */
  @Serdeable
  public record LimitsV1(
      MoneyV1 positionMax,
      String positionShareMax,
      int openPositionsMax,
      int workingOrdersMax,
      int leverage) {

    public static LimitsV1 of(Limits limits) {
      return new LimitsV1(
          MoneyV1.of(limits.positionMax()),
          limits.positionShareMax().toString(),
          limits.openPositionsMax(),
          limits.workingOrdersMax(),
          limits.leverage());
    }

    public Limits toDomain() {
      return new Limits(
          positionMax.toDomain(),
          Rate.of(positionShareMax),
          openPositionsMax,
          workingOrdersMax,
          leverage);
    }
  }

  public static AccountOpenedV1 of(AccountEvent.Opened opened) {
    return new AccountOpenedV1(
        MoneyV1.of(opened.deposit()),
        LimitsV1.of(opened.limits()),
        PositionModeV1.of(opened.mode()));
  }

  public AccountEvent.Opened toDomain() {
    return new AccountEvent.Opened(
        deposit.toDomain(), limits.toDomain(), PositionModeV1.toDomain(positionMode));
  }
}
