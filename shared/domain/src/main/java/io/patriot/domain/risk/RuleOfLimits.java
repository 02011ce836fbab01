package io.patriot.domain.risk;

import io.patriot.domain.limit.LimitScope.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A condition asked of every limits in force of some kinds; none stands in the way of an order that
 * opens nothing.
 */
record RuleOfLimits(List<Kind> kinds, LimitRule rule) implements RiskRule {
  RuleOfLimits {
    kinds = List.copyOf(kinds);
  }

  @Override
  public Optional<DenialReason> check(RiskFacts facts) {
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
  }
}
