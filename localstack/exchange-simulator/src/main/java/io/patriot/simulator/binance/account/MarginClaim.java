package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/** Something that will need margin when it happens: an open order. */
public interface MarginClaim {
  Instrument instrument();

  PositionSide positionSide();

  Side side();

  /** What has not traded yet, at the order's price. */
  BigDecimal notionalLeft();

  /** Whether it can only make a position smaller and so needs no margin. */
  boolean reduces();
}
