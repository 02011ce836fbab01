package io.patriot.exchanges.venue;

import io.patriot.domain.account.AccountId;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/** The order budget of each account of a venue; idle ones are forgotten. */
public final class OrderBudgets {
  private static final int ACCOUNTS_BEFORE_TIDYING = 10_000;

  private final InstantSource clock;
  private final OrderBudget.Limits limits;
  private final ConcurrentHashMap<AccountId, OrderBudget> byAccount = new ConcurrentHashMap<>();

  public OrderBudgets(InstantSource clock, OrderBudget.Limits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /** The budget that everybody who trades for this account shares. */
  public OrderBudget of(AccountId account) {
    if (byAccount.size() >= ACCOUNTS_BEFORE_TIDYING && !byAccount.containsKey(account)) {
      byAccount.values().removeIf(OrderBudget::isIdle);
    }
    return byAccount.computeIfAbsent(account, _ -> new OrderBudget(clock, limits));
  }
}
