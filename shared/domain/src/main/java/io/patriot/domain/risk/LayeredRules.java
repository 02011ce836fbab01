package io.patriot.domain.risk;

import io.patriot.domain.limit.LimitScope.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules stand in which layer, in the order in which they are asked. */
final class LayeredRules {
  private LayeredRules() {}

  /**
   * Of every layer first what looks at the order and at what is free, so that people are told what
   * to do about the order at hand; then what looks at all that the account has at stake.
   */
  static List<RiskRule> ofAll() {
    return Stream.concat(
            Arrays.stream(RiskLayer.values()).flatMap(layer -> first(layer).stream()),
            Arrays.stream(RiskLayer.values()).flatMap(layer -> atStake(layer).stream()))
        .toList();
  }

  static List<RiskRule> of(RiskLayer layer) {
    return Stream.concat(first(layer).stream(), atStake(layer).stream()).toList();
  }

  private static List<RiskRule> first(RiskLayer layer) {
    return switch (layer) {
      case ORDER ->
          List.of(
              RiskRules::accountIsActive,
              RiskRules::tradingIsAllowed,
              RiskRules::priceIsFresh,
              RiskRules::quantityIsOnGrid,
              RiskRules::quantityIsInRange,
              RiskRules::priceIsOnGrid,
              RiskRules::priceIsWithinCollar,
              RiskRules::triggerLiesAhead,
              RiskRules::reduceOnlyReduces,
              RiskRules::notionalIsLargeEnough);
      case USER ->
          Stream.concat(
                  Stream.of(of(List.of(Kind.USER), LimitRules::positionsInAllAreFew)),
                  ordersAndDay(List.of(Kind.PLATFORM, Kind.USER)).stream())
              .toList();
      case PORTFOLIO ->
          Stream.concat(
                  Stream.<RiskRule>of(
                      RiskRules::workingOrdersAreFew, RiskRules::openPositionsAreFew),
                  ordersAndDay(List.of(Kind.ACCOUNT)).stream())
              .toList();
      case STRATEGY -> ordersAndDay(List.of(Kind.STRATEGY));
      case POSITION ->
          List.of(
              RiskRules::positionStaysWithinMaximum,
              LimitRules::stopProtects,
              RiskRules::fundsSuffice);
    };
  }

  private static List<RiskRule> atStake(RiskLayer layer) {
    return switch (layer) {
      case ORDER, USER, STRATEGY -> List.of();
      case PORTFOLIO ->
          ofEverybody(
              LimitRules::leverageStaysWithinMaximum, LimitRules::openLossStaysWithinMaximum);
      case POSITION ->
          ofEverybody(LimitRules::stopIsThere, LimitRules::positionLossStaysWithinMaximum);
    };
  }

  private static List<RiskRule> ordersAndDay(List<Kind> kinds) {
    return List.of(
        of(kinds, LimitRules::dayLossIsBelowMaximum),
        of(kinds, LimitRules::ordersOfDayAreLeft),
        of(kinds, LimitRules::ordersComeSlowly));
  }

  private static List<RiskRule> ofEverybody(LimitRules.OfLimits... rules) {
    return Arrays.stream(rules).map(rule -> of(List.of(Kind.values()), rule)).toList();
  }

  private static RiskRule of(List<Kind> kinds, LimitRules.OfLimits rule) {
    return facts -> {
      List<LimitsInForce> all = facts.around().inForce();
      if (all.isEmpty() || facts.opening().isZero()) {
        return Optional.empty();
      }
      for (LimitsInForce limits : all) {
        if (kinds.contains(limits.scope().kind())) {
          Optional<DenialReason> reason = rule.check(facts, limits);
          if (reason.isPresent()) {
            return reason;
          }
        }
      }
      return Optional.empty();
    };
  }
}
