package io.patriot.exchanges.binance.trade;

import java.math.BigDecimal;

/** A rule of the venue that an order would break, found before it is sent. */
public sealed interface Breach {
  /** Nothing is left of the quantity, or less than the market trades. */
  record QuantityTooSmall(BigDecimal quantity, BigDecimal min) implements Breach {}

  /** It is more than one order may be for. */
  record QuantityTooLarge(BigDecimal quantity, BigDecimal max) implements Breach {}

  /** A price, limit or trigger, is outside of what the market knows. */
  record PriceOutOfRange(BigDecimal price, BigDecimal min, BigDecimal max) implements Breach {}

  /** A limit is further from the market than the venue lets it be. */
  record PriceTooFar(BigDecimal price, BigDecimal bound) implements Breach {}

  /** It is worth less than the venue bothers with. */
  record NotionalTooSmall(BigDecimal notional, BigDecimal min) implements Breach {}

  /** The account has as many orders here as it may. */
  record TooManyOrders(int open, int max) implements Breach {}

  /** The account has as many conditional orders as it may. */
  record TooManyConditional(int open, int max) implements Breach {}

  /** The distance at which a trailing stop follows is not one the venue offers. */
  record CallbackOutOfRange(BigDecimal percent, BigDecimal min, BigDecimal max) implements Breach {}
}
