package io.patriot.domain.risk;

import java.util.Optional;

/**
 * What every order must meet whoever's limits hold. One type for all of them: rules are read before
 * the first answer of a function that has just been started, and each type makes it wait.
 */
enum OrderRule implements RiskRule {
  ACCOUNT_IS_ACTIVE,
  TRADING_IS_ALLOWED,
  PRICE_IS_FRESH,
  QUANTITY_IS_ON_GRID,
  QUANTITY_IS_IN_RANGE,
  PRICE_IS_ON_GRID,
  PRICE_IS_WITHIN_COLLAR,
  TRIGGER_LIES_AHEAD,
  REDUCE_ONLY_REDUCES,
  NOTIONAL_IS_LARGE_ENOUGH,
  WORKING_ORDERS_ARE_FEW,
  OPEN_POSITIONS_ARE_FEW,
  POSITION_STAYS_WITHIN_MAXIMUM,
  STOP_PROTECTS,
  FUNDS_SUFFICE;

  @Override
  public Optional<DenialReason> check(RiskFacts facts) {
    return switch (this) {
      case ACCOUNT_IS_ACTIVE -> RiskRules.accountIsActive(facts);
      case TRADING_IS_ALLOWED -> RiskRules.tradingIsAllowed(facts);
      case PRICE_IS_FRESH -> RiskRules.priceIsFresh(facts);
      case QUANTITY_IS_ON_GRID -> RiskRules.quantityIsOnGrid(facts);
      case QUANTITY_IS_IN_RANGE -> RiskRules.quantityIsInRange(facts);
      case PRICE_IS_ON_GRID -> RiskRules.priceIsOnGrid(facts);
      case PRICE_IS_WITHIN_COLLAR -> RiskRules.priceIsWithinCollar(facts);
      case TRIGGER_LIES_AHEAD -> RiskRules.triggerLiesAhead(facts);
      case REDUCE_ONLY_REDUCES -> RiskRules.reduceOnlyReduces(facts);
      case NOTIONAL_IS_LARGE_ENOUGH -> RiskRules.notionalIsLargeEnough(facts);
      case WORKING_ORDERS_ARE_FEW -> RiskRules.workingOrdersAreFew(facts);
      case OPEN_POSITIONS_ARE_FEW -> RiskRules.openPositionsAreFew(facts);
      case POSITION_STAYS_WITHIN_MAXIMUM -> RiskRules.positionStaysWithinMaximum(facts);
      case STOP_PROTECTS -> LimitRules.stopProtects(facts);
      case FUNDS_SUFFICE -> RiskRules.fundsSuffice(facts);
    };
  }
}
