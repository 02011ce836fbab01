package io.patriot.domain.risk;

import java.util.Optional;

/** One condition that somebody's limits make. */
enum LimitRule {
  POSITIONS_IN_ALL_ARE_FEW,
  DAY_LOSS_IS_BELOW_MAXIMUM,
  ORDERS_OF_DAY_ARE_LEFT,
  ORDERS_COME_SLOWLY,
  LEVERAGE_STAYS_WITHIN_MAXIMUM,
  OPEN_LOSS_STAYS_WITHIN_MAXIMUM,
  STOP_IS_THERE,
  POSITION_LOSS_STAYS_WITHIN_MAXIMUM;

  Optional<DenialReason> check(RiskFacts facts, LimitsInForce limits) {
    return switch (this) {
      case POSITIONS_IN_ALL_ARE_FEW -> LimitRules.positionsInAllAreFew(facts, limits);
      case DAY_LOSS_IS_BELOW_MAXIMUM -> LimitRules.dayLossIsBelowMaximum(facts, limits);
      case ORDERS_OF_DAY_ARE_LEFT -> LimitRules.ordersOfDayAreLeft(facts, limits);
      case ORDERS_COME_SLOWLY -> LimitRules.ordersComeSlowly(facts, limits);
      case LEVERAGE_STAYS_WITHIN_MAXIMUM -> LimitRules.leverageStaysWithinMaximum(facts, limits);
      case OPEN_LOSS_STAYS_WITHIN_MAXIMUM -> LimitRules.openLossStaysWithinMaximum(facts, limits);
      case STOP_IS_THERE -> LimitRules.stopIsThere(facts, limits);
      case POSITION_LOSS_STAYS_WITHIN_MAXIMUM ->
          LimitRules.positionLossStaysWithinMaximum(facts, limits);
    };
  }
}
