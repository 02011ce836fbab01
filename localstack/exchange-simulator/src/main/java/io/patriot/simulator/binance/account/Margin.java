package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reckons margin: what positions are worth at the mark price, what they and the open orders need,
 * and what is left.
 *
 * <p>An instrument needs as much as the larger of its two futures: all buy orders filled, or all
 * sell orders filled.
 */
public final class Margin {
  private final Marks marks;

  public Margin(Marks marks) {
    this.marks = marks;
  }

  public BigDecimal mark(Instrument instrument) {
    return marks.mark(instrument);
  }

  public AccountMargin of(Account account) {
    List<PositionMargin> positions =
        account.positions().map(position -> of(account, position)).toList();
    return new AccountMargin(account.wallet(), account.crossWallet(), positions);
  }

  public PositionMargin of(Account account, Position position) {
    return of(account, position, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** The margin as it would be with more to buy and to sell. */
  public PositionMargin of(
      Account account, Position position, BigDecimal moreBids, BigDecimal moreAsks) {
    SymbolSettings settings = account.settings(position.instrument());
    BigDecimal mark = marks.mark(position.instrument());
    BigDecimal notional = position.notional(mark);
    BigDecimal bids = claimed(account, position, Side.BUY).add(moreBids);
    BigDecimal asks = claimed(account, position, Side.SELL).add(moreAsks);
    BigDecimal worst = worst(position.side(), notional, bids, asks);
    BigDecimal size = notional.abs();
    BigDecimal maintenance =
        size.signum() == 0
            ? BigDecimal.ZERO
            : LeverageBrackets.at(position.instrument(), size).maintenance(size);
    BigDecimal leverage = settings.leverageFactor();
    return new PositionMargin(
        position,
        settings.isolated(),
        mark,
        notional,
        position.unrealized(mark),
        Amounts.ratio(size, leverage),
        Amounts.ratio(worst.subtract(size), leverage),
        maintenance,
        bids,
        asks);
  }

  /** The size the position may come to; never smaller than it is. */
  public static BigDecimal worst(
      PositionSide side, BigDecimal notional, BigDecimal bids, BigDecimal asks) {
    BigDecimal size = notional.abs();
    BigDecimal worst =
        switch (side) {
          case BOTH -> notional.add(bids).abs().max(notional.subtract(asks).abs());
          case LONG -> size.add(bids);
          case SHORT -> size.add(asks);
        };
    return worst.max(size);
  }

  private static BigDecimal claimed(Account account, Position position, Side side) {
    return account
        .claims()
        .filter(
            claim ->
                claim.instrument() == position.instrument()
                    && claim.positionSide() == position.side()
                    && claim.side() == side
                    && !claim.reduces())
        .map(MarginClaim::notionalLeft)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
