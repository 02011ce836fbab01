package io.patriot.simulator.binance.access;

/**
 * What a key may be used for.
 *
 * @param ipRestrict whether it works from trusted addresses only
 */
public record Permissions(
    boolean reading, boolean futures, boolean withdrawals, boolean ipRestrict) {
  /** Reads and trades futures, withdraws nothing, from trusted addresses only. */
  public static final Permissions TRADING = new Permissions(true, true, false, true);

  public Permissions withReading(boolean value) {
    return new Permissions(value, futures, withdrawals, ipRestrict);
  }

  public Permissions withFutures(boolean value) {
    return new Permissions(reading, value, withdrawals, ipRestrict);
  }

  public Permissions withWithdrawals(boolean value) {
    return new Permissions(reading, futures, value, ipRestrict);
  }

  public Permissions withIpRestrict(boolean value) {
    return new Permissions(reading, futures, withdrawals, value);
  }
}
