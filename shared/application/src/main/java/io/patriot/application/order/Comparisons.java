package io.patriot.application.order;

import io.patriot.domain.account.AccountId;

/** Where it is kept how the comparing of accounts stands. */
public interface Comparisons {

  /** {@link Comparison#NONE} for an account that nothing is known of. */
  Comparison of(AccountId account);

  void put(AccountId account, Comparison comparison);
}
