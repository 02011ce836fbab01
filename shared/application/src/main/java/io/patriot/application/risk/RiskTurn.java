package io.patriot.application.risk;

/** Why the watch over an account's risk turns the switch above its orders, in its owner's words. */
public final class RiskTurn {
  public static final String TOO_MUCH = "the account risks too much";
  public static final String WITHIN_BOUNDS = "the account's risk is back within its bounds";

  private RiskTurn() {}
}
