package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;

/** What an account holds of one instrument: above zero it is long, below zero short. */
public final class Position {
  private final Instrument instrument;
  private final PositionSide side;
  private BigDecimal amount = BigDecimal.ZERO;
  private BigDecimal entryPrice = BigDecimal.ZERO;
  private BigDecimal realized = BigDecimal.ZERO;
  private BigDecimal isolatedWallet = BigDecimal.ZERO;
  private long updatedMs;

  Position(Instrument instrument, PositionSide side) {
    this.instrument = instrument;
    this.side = side;
  }

  public Instrument instrument() {
    return instrument;
  }

  public PositionSide side() {
    return side;
  }

  public BigDecimal amount() {
    return amount;
  }

  public BigDecimal size() {
    return amount.abs();
  }

  public boolean isOpen() {
    return amount.signum() != 0;
  }

  public BigDecimal entryPrice() {
    return entryPrice;
  }

  /** All it has earned by being closed, fees not counted. */
  public BigDecimal realized() {
    return realized;
  }

  /** The money set aside for it; zero unless it is isolated. */
  public BigDecimal isolatedWallet() {
    return isolatedWallet;
  }

  void isolatedWallet(BigDecimal value) {
    isolatedWallet = value;
  }

  public long updatedMs() {
    return updatedMs;
  }

  public BigDecimal notional(BigDecimal mark) {
    return amount.multiply(mark);
  }

  public BigDecimal unrealized(BigDecimal mark) {
    return amount.multiply(mark.subtract(entryPrice));
  }

  /** How much an order of this side can close. */
  public BigDecimal closableBy(Side order) {
    boolean closes = amount.signum() > 0 ? order == Side.SELL : order == Side.BUY;
    return closes ? size() : BigDecimal.ZERO;
  }

  /** Books a trade and says what it earned. */
  BigDecimal trade(BigDecimal change, BigDecimal price, long nowMs) {
    BigDecimal closed = closedBy(change);
    BigDecimal earned =
        price.subtract(entryPrice).multiply(closed).multiply(BigDecimal.valueOf(amount.signum()));
    BigDecimal after = amount.add(change);
    if (after.signum() == 0) {
      entryPrice = BigDecimal.ZERO;
    } else if (after.signum() != amount.signum()) {
      entryPrice = price;
    } else if (closed.signum() == 0) {
      BigDecimal worth = amount.multiply(entryPrice).add(change.multiply(price));
      entryPrice = Amounts.ratio(worth, after);
    }
    amount = after;
    realized = realized.add(earned);
    updatedMs = nowMs;
    return earned;
  }

  /** How much of the position a trade would close. */
  BigDecimal closedBy(BigDecimal change) {
    return amount.signum() * change.signum() < 0 ? amount.abs().min(change.abs()) : BigDecimal.ZERO;
  }
}
