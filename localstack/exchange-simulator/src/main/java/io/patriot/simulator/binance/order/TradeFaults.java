package io.patriot.simulator.binance.order;

import io.patriot.simulator.binance.account.Account;

/** What may be odd about a trade; on a good day nothing. */
public interface TradeFaults {
  /** Whether this side of a trade has the id of the other, which is the account's too. */
  boolean meetsItself(Account account);

  /** Whether the fee is taken in another coin. */
  boolean paysInAnotherCoin(Account account);
}
