package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.rest.Refusal;

/** Why the exchange does not take an order, or cannot find it. */
public final class OrderRefusals {
  private OrderRefusals() {}

  public static Refusal unknownToCancel() {
    return Refusal.of(-2011, "Unknown order sent.");
  }

  public static Refusal noSuchOrder() {
    return Refusal.of(-2013, "Order does not exist.");
  }

  public static Refusal noId() {
    return Refusal.missingBoth("origClientOrderId", "orderId");
  }

  public static Refusal invalidSide() {
    return Refusal.of(-1117, "Invalid side.");
  }

  public static Refusal invalidType() {
    return Refusal.of(-1116, "Invalid orderType.");
  }

  public static Refusal invalidLifetime() {
    return Refusal.of(-1115, "Invalid timeInForce.");
  }

  public static Refusal useAlgo() {
    return Refusal.of(
        -4120,
        "Order type not supported for this endpoint. Please use the Algo Order API endpoints"
            + " instead.");
  }

  public static Refusal invalidClientId() {
    return Refusal.of(-4015, "Client order id is not valid.");
  }

  public static Refusal duplicateClientId() {
    return Refusal.of(-4116, "ClientOrderId is duplicated.");
  }

  public static Refusal wrongPositionSide() {
    return Refusal.of(-4061, "Order's position side does not match user's setting.");
  }

  public static Refusal reduceOnly() {
    return Refusal.of(-2022, "ReduceOnly Order is rejected.");
  }

  static Refusal postOnly() {
    return Refusal.of(
        -5022,
        "Due to the order could not be executed as maker, the Post Only order will be rejected."
            + " The order will not be recorded in the order history");
  }

  static Refusal fillOrKill() {
    return Refusal.of(
        -5021,
        "Due to the order could not be filled immediately, the FOK order has been rejected. The"
            + " order will not be recorded in the order history");
  }

  static Refusal margin() {
    return Refusal.of(-2019, "Margin is insufficient.");
  }

  static Refusal tooLarge() {
    return Refusal.of(-2027, "Exceeded the maximum allowable position at current leverage.");
  }

  static Refusal tooManyOpen() {
    return Refusal.of(-2025, "Reach max open order limit.");
  }

  static Refusal unableToFill() {
    return Refusal.of(-2020, "Unable to fill.");
  }

  static Refusal noLevel() {
    return Refusal.of(-5041, "No depth matches this BBO order");
  }
}
