package io.patriot.domain.risk;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;

/** What the rules say of an order: go, with money set aside, or no, with the reason. */
public sealed interface RiskVerdict {

  /** It may be sent. */
  record Approved(Money reserved, Price reference) implements RiskVerdict {}

  /** It must not be sent. */
  record Denied(DenialReason reason) implements RiskVerdict {}
}
