package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.account.Account;
import java.util.HashMap;
import java.util.Map;

/** Every account's orders. */
public final class OrderRegister {
  private final Map<Long, AccountOrders> byAccount = new HashMap<>();

  public AccountOrders of(Account account) {
    return byAccount.computeIfAbsent(account.id(), _ -> new AccountOrders());
  }
}
