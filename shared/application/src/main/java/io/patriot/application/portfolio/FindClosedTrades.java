package io.patriot.application.portfolio;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * Looks up an account's latest closed trades. It reads few fills first, and many only when those
 * were not enough, since most people ask for the latest.
 */
public final class FindClosedTrades {
  /** How far back anybody looks; who has more has them in parts. */
  public static final int FILLS_MAX = 2_000;

  private static final int FILLS_FIRST = 128;

  private final Portfolios portfolios;

  public FindClosedTrades(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  /**
   * What was found, the one closed last first.
   *
   * @param isAll false when there are, or may be, older ones
   * @param isCut whether older ones may be there because no more fills are read at once
   */
  public record Found(List<ClosedTrade> trades, boolean isAll, boolean isCut) {
    public Found {
      trades = List.copyOf(trades);
    }
  }

  /** At most so many of one market, or of all. */
  public Found find(AccountId account, Optional<Symbol> symbol, int count) {
    Found few = among(account, symbol, count, FILLS_FIRST);
    return few.trades().size() >= count || !few.isCut()
        ? few
        : among(account, symbol, count, FILLS_MAX);
  }

  private Found among(AccountId account, Optional<Symbol> symbol, int count, int fillsMax) {
    List<Trade> fills = portfolios.latest(account, fillsMax);
    List<ClosedTrade> trades =
        ClosedTrades.of(fills).stream()
            .filter(trade -> symbol.isEmpty() || symbol.get().equals(trade.symbol()))
            .toList();
    boolean isCut = fills.size() >= fillsMax && trades.size() < count;
    return new Found(
        trades.stream().limit(count).toList(),
        fills.size() < fillsMax && trades.size() <= count,
        isCut);
  }
}
