package io.patriot.exchanges.binance.venue;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose orders were, once that is known; so each order is asked for once and not each time. */
final class OwnerMemory {
  private static final int ORDERS_MAX = 20_000;

  private record Named(AccountId account, Symbol symbol, long orderId) {}

  private final Map<Named, TradeOwners.Owner> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, TradeOwners.Owner> eldest) {
          return size() > ORDERS_MAX;
        }
      };

  /** What is remembered of one market of an account. */
  Market of(AccountId account, Symbol symbol) {
    return new Market(account, symbol);
  }

  /** Orders of one market of an account. */
  final class Market {
    private final AccountId account;
    private final Symbol symbol;

    private Market(AccountId account, Symbol symbol) {
      this.account = account;
      this.symbol = symbol;
    }

    Optional<TradeOwners.Owner> find(long orderId) {
      synchronized (known) {
        return Optional.ofNullable(known.get(new Named(account, symbol, orderId)));
      }
    }

    void keep(long orderId, TradeOwners.Owner owner) {
      synchronized (known) {
        known.put(new Named(account, symbol, orderId), owner);
      }
    }
  }
}
