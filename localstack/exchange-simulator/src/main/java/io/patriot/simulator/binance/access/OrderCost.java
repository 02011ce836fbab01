package io.patriot.simulator.binance.access;

/** What a request takes from its account's order budgets of ten seconds and of a minute. */
public record OrderCost(int per10Seconds, int perMinute) {
  public static final OrderCost NONE = new OrderCost(0, 0);
  public static final OrderCost ONE = new OrderCost(1, 1);
  public static final OrderCost BATCH = new OrderCost(5, 1);
}
