package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/**
 * What an order asks for.
 *
 * @param price zero for a market order
 * @param reduceOnly whether its owner said so; in hedge mode closing orders are so by themselves
 * @param goodTillMs 0 unless it lives until a date
 */
public record NewOrder(
    Instrument instrument,
    Side side,
    PositionSide positionSide,
    OrderKind kind,
    Lifetime lifetime,
    BigDecimal quantity,
    BigDecimal price,
    String priceMatch,
    String clientId,
    boolean reduceOnly,
    String selfTradePrevention,
    long goodTillMs,
    Origin origin) {
  /** Whether it can only make its position smaller. */
  public boolean closes() {
    return reduceOnly || origin.closePosition() || !positionSide.isOpenedBy(side);
  }

  public boolean rests() {
    return kind == OrderKind.LIMIT && lifetime.rests();
  }

  NewOrder amended(BigDecimal newQuantity, BigDecimal newPrice, String newPriceMatch) {
    return new NewOrder(
        instrument,
        side,
        positionSide,
        kind,
        lifetime,
        newQuantity,
        newPrice,
        newPriceMatch,
        clientId,
        reduceOnly,
        selfTradePrevention,
        goodTillMs,
        origin);
  }
}
