package io.patriot.exchanges.binance.trade;

import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How far the trades of one market are known.
 *
 * @param lastTradeId the last one that is known, if any is
 * @param since all trades before this moment are known
 */
public record TradeCursor(Symbol symbol, OptionalLong lastTradeId, Instant since) {
  public static TradeCursor since(Symbol symbol, Instant since) {
    return new TradeCursor(symbol, OptionalLong.empty(), since);
  }

  TradeCursor after(UserTrade trade) {
    return new TradeCursor(symbol, OptionalLong.of(trade.tradeId()), trade.at());
  }

  boolean isBefore(UserTrade trade) {
    return lastTradeId.isEmpty() || trade.tradeId() > lastTradeId.getAsLong();
  }
}
