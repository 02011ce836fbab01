package io.patriot.domain.risk;

/**
 * Where a rule looks, from far to near; every order passes all of them, whoever or whatever asked
 * for it.
 */
public enum RiskLayer {
  /** Whether the order can be at all: its market, its price, its quantity, its account. */
  ORDER,
  /** What the person may, and what the platform lets anybody do. */
  USER,
  /** What the account may with all that it holds and has under way. */
  PORTFOLIO,
  /** What the strategy may that wants it. */
  STRATEGY,
  /** What this one position may. */
  POSITION
}
