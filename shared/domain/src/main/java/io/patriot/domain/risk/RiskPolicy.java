package io.patriot.domain.risk;

import java.util.List;
import java.util.Optional;

/** The rules an order must pass, in the order they are asked; the first that says no decides. */
public record RiskPolicy(List<RiskRule> rules) {

  /** What every order of every account passes, whoever or whatever asked for it. */
  public static final RiskPolicy STANDARD =
      new RiskPolicy(
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
              RiskRules::notionalIsLargeEnough,
              RiskRules::workingOrdersAreFew,
              RiskRules::openPositionsAreFew,
              RiskRules::positionStaysWithinMaximum,
              RiskRules::fundsSuffice));

  public RiskPolicy {
    rules = List.copyOf(rules);
  }

  public RiskVerdict judge(RiskFacts facts) {
    for (RiskRule rule : rules) {
      Optional<DenialReason> reason = rule.check(facts);
      if (reason.isPresent()) {
        return new RiskVerdict.Denied(reason.get());
      }
    }
    return new RiskVerdict.Approved(facts.needed(), facts.reference());
  }
}
