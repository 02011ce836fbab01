package io.patriot.domain.market;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something that can be traded, with the grid its prices and quantities lie on and the smallest and
 * largest order.
 *
 * @param tickSize the distance between two neighbouring prices
 * @param lotSize the distance between two neighbouring quantities
 * @param minNotional an order that opens risk is worth at least this much
 * @param collar how far beyond the market an order may reach, as a share of the market price
 */
public record Instrument(
    Symbol symbol,
    Asset base,
    Asset quote,
    Price tickSize,
    Quantity lotSize,
    Quantity minQuantity,
    Quantity maxQuantity,
    Money minNotional,
    Rate collar) {

  public Instrument {
    if (lotSize.isZero() || minQuantity.isZero()) {
      throw new IllegalArgumentException("Lots are above zero: " + symbol);
    }
    if (!minNotional.asset().equals(quote)) {
      throw new IllegalArgumentException("The smallest order is counted in " + quote);
    }
  }

  public Money notional(Price price, Quantity quantity) {
    return price.times(quantity, quote);
  }

  public boolean isOnTick(Price price) {
    return price.value().remainder(tickSize.value()).signum() == 0;
  }

  public boolean isOnLot(Quantity quantity) {
    return quantity.value().remainder(lotSize.value()).signum() == 0;
  }

  /**
   * The neighbouring price on the grid; a price below one tick becomes one tick, because there is
   * no price of zero.
   */
  public Price rounded(Price price, RoundingMode rounding) {
    BigDecimal ticks = price.value().divide(tickSize.value(), 0, rounding);
    return new Price(ticks.max(BigDecimal.ONE).multiply(tickSize.value()));
  }

  /** The largest quantity on the grid that is not above the given one; it may be zero. */
  public Quantity floored(Quantity quantity) {
    BigDecimal lots = quantity.value().divide(lotSize.value(), 0, RoundingMode.DOWN);
    return new Quantity(lots.multiply(lotSize.value()));
  }

  /**
   * The price counted in ticks, exactly; a price off the grid or too large for 63 bits is an error.
   */
  public long toTicks(Price price) {
    return price.value().divide(tickSize.value()).longValueExact();
  }

  /**
   * The quantity counted in lots, exactly; a quantity off the grid or too large for 63 bits is an
   * error.
   */
  public long toLots(Quantity quantity) {
    return quantity.value().divide(lotSize.value()).longValueExact();
  }

  public Price fromTicks(long ticks) {
    return new Price(tickSize.value().multiply(BigDecimal.valueOf(ticks)));
  }

  public Quantity fromLots(long lots) {
    return new Quantity(lotSize.value().multiply(BigDecimal.valueOf(lots)));
  }

  /** Digits behind the point of a price as the market writes it. */
  public int priceDigits() {
    return Math.max(0, tickSize.value().scale());
  }

  /** Digits behind the point of a quantity as the market writes it. */
  public int quantityDigits() {
    return Math.max(0, lotSize.value().scale());
  }
}
