package io.patriot.exchanges.binance.userstream;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The newest trades that were told, so that none is told twice. Bounded, so a repeat that comes
 * very late passes; the books beneath refuse it. Not for several threads.
 */
public final class FillMemory {
  private record Key(Symbol symbol, Side side, long tradeId) {}

  private final Map<Key, Boolean> known;

  public FillMemory(int tradesMax) {
    this.known =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > tradesMax;
          }
        };
  }

  /** True the first time. A trade of an account with itself has two sides, told one by one. */
  public boolean isNew(Symbol symbol, Side side, long tradeId) {
    return known.putIfAbsent(new Key(symbol, side, tradeId), Boolean.TRUE) == null;
  }
}
