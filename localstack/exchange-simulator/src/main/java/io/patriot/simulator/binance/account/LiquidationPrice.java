package io.patriot.simulator.binance.account;

import java.math.BigDecimal;

/** The mark price at which a position will be liquidated if nothing else changes. */
public final class LiquidationPrice {
  private LiquidationPrice() {}

  /** Zero when no price above zero would do it. */
  public static BigDecimal of(PositionMargin margin, AccountMargin account) {
    Position position = margin.position();
    if (!position.isOpen()) {
      return BigDecimal.ZERO;
    }
    BigDecimal money = margin.isolated() ? position.isolatedWallet() : crossMoney(margin, account);
    LeverageBracket bracket = LeverageBrackets.at(position.instrument(), margin.notional().abs());
    BigDecimal amount = position.amount();
    BigDecimal above =
        money.add(bracket.deduction()).subtract(amount.multiply(position.entryPrice()));
    BigDecimal below = position.size().multiply(bracket.maintenanceRate()).subtract(amount);
    if (below.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return Amounts.ratio(above, below).max(BigDecimal.ZERO);
  }

  private static BigDecimal crossMoney(PositionMargin margin, AccountMargin account) {
    return account
        .crossWallet()
        .add(account.crossUnrealized().subtract(margin.unrealized()))
        .subtract(account.crossMaintenance().subtract(margin.maintenance()));
  }
}
