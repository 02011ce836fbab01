package io.patriot.testkit;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.Comparisons;
import io.patriot.domain.account.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the comparing of accounts stands, in memory. */
public final class InMemoryComparisons implements Comparisons {
  private final Map<AccountId, Comparison> comparisons = new ConcurrentHashMap<>();

  @Override
  public Comparison of(AccountId account) {
    return comparisons.getOrDefault(account, Comparison.NONE);
  }

  @Override
  public void put(AccountId account, Comparison comparison) {
    comparisons.put(account, comparison);
  }
}
