package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.rest.Refusal;

/** Why the exchange does not take a conditional order. */
final class AlgoRefusals {
  private AlgoRefusals() {}

  static Refusal immediate() {
    return Refusal.of(-2021, "Order would immediately trigger.");
  }

  static Refusal noId() {
    return Refusal.missingBoth("algoId", "clientAlgoId");
  }

  static Refusal tooMany() {
    return Refusal.of(-4045, "Reach max stop order limit.");
  }

  static Refusal quantityWithClosePosition() {
    return Refusal.of(-4137, "Quantity must be zero with closePosition equals true");
  }

  static Refusal reduceOnlyWithClosePosition() {
    return Refusal.of(-4138, "Reduce only must be true with closePosition equals true");
  }

  static Refusal closePositionTwice() {
    return Refusal.of(
        -4130,
        "An open stop or take profit order with GTE and closePosition in the direction is"
            + " existing.");
  }
}
