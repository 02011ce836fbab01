package io.patriot.simulator.binance.algo;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Lifetime;
import io.patriot.simulator.binance.order.PriceMatch;
import java.math.BigDecimal;

/**
 * What a conditional order asks for.
 *
 * @param quantity zero when the whole position shall be closed
 * @param price zero unless it becomes a limit order that names one
 * @param timeInForce as given; {@code GTE_GTC} ends with the position
 * @param activatePrice from which price on a trailing stop follows; zero for at once
 * @param callbackRate how far a trailing stop lets the price come back, in percent
 */
public record NewAlgo(
    Instrument instrument,
    Side side,
    PositionSide positionSide,
    AlgoType type,
    String timeInForce,
    BigDecimal quantity,
    BigDecimal price,
    PriceMatch priceMatch,
    BigDecimal triggerPrice,
    boolean byMarkPrice,
    boolean closePosition,
    boolean priceProtect,
    boolean reduceOnly,
    BigDecimal activatePrice,
    BigDecimal callbackRate,
    String clientId,
    String selfTradePrevention,
    long goodTillMs) {
  static final String UNTIL_FLAT = "GTE_GTC";

  String workingType() {
    return byMarkPrice ? "MARK_PRICE" : "CONTRACT_PRICE";
  }

  boolean trails() {
    return type == AlgoType.TRAILING_STOP_MARKET;
  }

  Lifetime lifetime() {
    return timeInForce.equals(UNTIL_FLAT) ? Lifetime.GTC : Lifetime.valueOf(timeInForce);
  }
}
