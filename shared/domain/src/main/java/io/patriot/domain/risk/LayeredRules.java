package io.patriot.domain.risk;

import io.patriot.domain.limit.LimitScope.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which rules stand in which layer, in the order in which they are asked. */
final class LayeredRules {
  private LayeredRules() {}

  /**
   * Of every layer first what looks at the order and at what is free, so that people are told what
   * to do about the order at hand; then what looks at all that the account has at stake.
   */
  static List<RiskRule> ofAll() {
    var rules = new ArrayList<RiskRule>();
    for (RiskLayer layer : RiskLayer.values()) {
      rules.addAll(first(layer));
    }
    for (RiskLayer layer : RiskLayer.values()) {
      rules.addAll(atStake(layer));
    }
    return List.copyOf(rules);
  }

  static List<RiskRule> of(RiskLayer layer) {
    var rules = new ArrayList<>(first(layer));
    rules.addAll(atStake(layer));
    return List.copyOf(rules);
  }

  private static List<RiskRule> first(RiskLayer layer) {
    var rules = new ArrayList<RiskRule>();
    switch (layer) {
      case ORDER ->
          rules.addAll(
              List.of(
                  OrderRule.ACCOUNT_IS_ACTIVE,
                  OrderRule.TRADING_IS_ALLOWED,
                  OrderRule.PRICE_IS_FRESH,
                  OrderRule.QUANTITY_IS_ON_GRID,
                  OrderRule.QUANTITY_IS_IN_RANGE,
                  OrderRule.PRICE_IS_ON_GRID,
                  OrderRule.PRICE_IS_WITHIN_COLLAR,
                  OrderRule.TRIGGER_LIES_AHEAD,
                  OrderRule.REDUCE_ONLY_REDUCES,
                  OrderRule.NOTIONAL_IS_LARGE_ENOUGH));
      case USER -> {
        rules.add(new RuleOfLimits(List.of(Kind.USER), LimitRule.POSITIONS_IN_ALL_ARE_FEW));
        rules.addAll(ordersAndDay(List.of(Kind.PLATFORM, Kind.USER)));
      }
      case PORTFOLIO -> {
        rules.add(OrderRule.WORKING_ORDERS_ARE_FEW);
        rules.add(OrderRule.OPEN_POSITIONS_ARE_FEW);
        rules.addAll(ordersAndDay(List.of(Kind.ACCOUNT)));
      }
      case STRATEGY -> rules.addAll(ordersAndDay(List.of(Kind.STRATEGY)));
      case POSITION ->
          rules.addAll(
              List.of(
                  OrderRule.POSITION_STAYS_WITHIN_MAXIMUM,
                  OrderRule.STOP_PROTECTS,
                  OrderRule.FUNDS_SUFFICE));
    }
    return rules;
  }

  private static List<RiskRule> atStake(RiskLayer layer) {
    return switch (layer) {
      case ORDER, USER, STRATEGY -> List.of();
      case PORTFOLIO ->
          List.of(
              ofEverybody(LimitRule.LEVERAGE_STAYS_WITHIN_MAXIMUM),
              ofEverybody(LimitRule.OPEN_LOSS_STAYS_WITHIN_MAXIMUM));
      case POSITION ->
          List.of(
              ofEverybody(LimitRule.STOP_IS_THERE),
              ofEverybody(LimitRule.POSITION_LOSS_STAYS_WITHIN_MAXIMUM));
    };
  }

  private static List<RiskRule> ordersAndDay(List<Kind> kinds) {
    return List.of(
        new RuleOfLimits(kinds, LimitRule.DAY_LOSS_IS_BELOW_MAXIMUM),
        new RuleOfLimits(kinds, LimitRule.ORDERS_OF_DAY_ARE_LEFT),
        new RuleOfLimits(kinds, LimitRule.ORDERS_COME_SLOWLY));
  }

  private static RiskRule ofEverybody(LimitRule rule) {
    return new RuleOfLimits(List.of(Kind.values()), rule);
  }
}
