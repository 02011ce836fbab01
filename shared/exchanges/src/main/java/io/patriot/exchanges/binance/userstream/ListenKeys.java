package io.patriot.exchanges.binance.userstream;

import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.trade.Done;

/** Where a stream gets the key of its address from; the account's own key stays behind this. */
public interface ListenKeys {
  /** Whose stream it is. */
  AccountId account();

  /** A key that is valid from now on; the one that is in use, if there is one. */
  Reading<String> obtain();

  /** Keeps the key valid for another hour; error -1125 says that it is gone. */
  Reading<Done> extend();
}
