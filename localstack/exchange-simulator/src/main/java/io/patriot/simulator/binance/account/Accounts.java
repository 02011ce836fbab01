package io.patriot.simulator.binance.account;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All accounts of the exchange. */
public final class Accounts {
  private static final int ACCOUNTS_MAX = 10_000;
  private static final long FIRST_ID = 1001;

  private final Map<Long, Account> accounts = new LinkedHashMap<>();

  public Account open(BigDecimal balance, long nowMs) {
    if (accounts.size() >= ACCOUNTS_MAX) {
      throw new IllegalStateException("No more than " + ACCOUNTS_MAX + " accounts");
    }
    var account = new Account(FIRST_ID + accounts.size());
    accounts.put(account.id(), account);
    if (balance.signum() != 0) {
      account.move(Income.Kind.TRANSFER, "", balance, nowMs, "");
    }
    return account;
  }

  public Optional<Account> find(long id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** Whether any account holds anything. */
  public boolean anyExposed() {
    for (Account account : accounts.values()) {
      if (account.isExposed()) {
        return true;
      }
    }
    return false;
  }

  /** As they were opened. */
  public List<Account> all() {
    return List.copyOf(accounts.values());
  }
}
