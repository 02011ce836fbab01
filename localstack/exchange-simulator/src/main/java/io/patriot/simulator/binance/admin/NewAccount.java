package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.access.Permissions;
import java.math.BigDecimal;

/** How an account is to be opened. */
public record NewAccount(BigDecimal balance, Permissions permissions) {
  /** With so many USDT, and a key that reads and trades. */
  public static NewAccount with(String usdt) {
    return new NewAccount(new BigDecimal(usdt), Permissions.TRADING);
  }

  public NewAccount withPermissions(Permissions value) {
    return new NewAccount(balance, value);
  }
}
