package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.account.Account;

/** What may go wrong when a price has come; on a good day nothing. */
public interface AlgoFaults {
  AlgoFaults NONE =
      new AlgoFaults() {
        @Override
        public boolean getsStuck(Account account) {
          return false;
        }

        @Override
        public boolean isRejected(Account account) {
          return false;
        }
      };

  /** Whether an order stays on its way to the market for ever. */
  boolean getsStuck(Account account);

  /** Whether the market refuses an order it should take. */
  boolean isRejected(Account account);
}
