package io.patriot.simulator.binance.admin;

/** An account and a key to it; the secret is said this once. */
public record OpenedAccount(long accountId, String apiKey, String secret) {
  @Override
  public String toString() {
    return "OpenedAccount[" + accountId + "]";
  }
}
