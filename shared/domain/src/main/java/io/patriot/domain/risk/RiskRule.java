package io.patriot.domain.risk;

import java.util.Optional;

/** One condition an order must meet; it answers with the reason when it does not. */
@FunctionalInterface
public interface RiskRule {
  Optional<DenialReason> check(RiskFacts facts);
}
