package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The exchange's order filters, as the rules of each instrument list them. */
public final class Filters {
  private static final BigDecimal HIGHEST_SHARE = new BigDecimal("1.05");
  private static final BigDecimal LOWEST_SHARE = new BigDecimal("0.95");

  private Filters() {}

  public static void quantity(Instrument instrument, BigDecimal quantity, boolean market) {
    var limits = instrument.limits();
    precision(quantity, Decimals.QUANTITY);
    if (quantity.signum() <= 0) {
      throw Refusal.of(-4003, "Quantity less than or equal to zero.").now();
    }
    long milli = quantity.movePointRight(Decimals.QUANTITY).longValueExact();
    if (milli < limits.minQuantityMilli()) {
      throw Refusal.of(-4004, "Quantity less than min quantity.").now();
    }
    long max = market ? limits.maxMarketQuantityMilli() : limits.maxQuantityMilli();
    if (milli > max) {
      throw Refusal.of(-4005, "Quantity greater than max quantity.").now();
    }
    if ((milli - limits.minQuantityMilli()) % limits.stepMilli() != 0) {
      throw Refusal.of(-4023, "Quantity not increased by step size.").now();
    }
  }

  public static void price(Instrument instrument, BigDecimal price) {
    var limits = instrument.limits();
    if (price.signum() < 0) {
      throw Refusal.of(-4001, "Price less than 0.").now();
    }
    precision(price, Decimals.PRICE);
    long cents = price.movePointRight(Decimals.PRICE).longValueExact();
    if (cents < limits.minPriceCents()) {
      throw Refusal.of(-4013, "Price less than min price.").now();
    }
    if (cents > limits.maxPriceCents()) {
      throw Refusal.of(-4002, "Price greater than max price.").now();
    }
    if ((cents - limits.minPriceCents()) % limits.tickCents() != 0) {
      throw Refusal.of(-4014, "Price not increased by tick size.").now();
    }
  }

  /** A limit may not reach too far beyond the mark price. */
  static void percentPrice(Side side, BigDecimal price, BigDecimal mark) {
    if (side == Side.BUY) {
      BigDecimal cap = mark.multiply(HIGHEST_SHARE);
      if (price.compareTo(cap) > 0) {
        throw Refusal.of(-4016, "Limit price can't be higher than " + limit(cap) + ".").now();
      }
    } else {
      BigDecimal floor = mark.multiply(LOWEST_SHARE);
      if (price.compareTo(floor) < 0) {
        throw Refusal.of(-4024, "Limit price can't be lower than " + limit(floor) + ".").now();
      }
    }
  }

  /** A market order may not meet a best price that a limit could not name. */
  static void percentPriceAtMarket(Side side, BigDecimal best, BigDecimal mark) {
    boolean tooFar =
        side == Side.BUY
            ? best.compareTo(mark.multiply(HIGHEST_SHARE)) > 0
            : best.compareTo(mark.multiply(LOWEST_SHARE)) < 0;
    if (tooFar) {
      throw Refusal.of(
              -4131, "The counterparty's best price does not meet the PERCENT_PRICE filter limit.")
          .now();
    }
  }

  static boolean isWorthEnough(Instrument instrument, BigDecimal notional) {
    return notional.compareTo(BigDecimal.valueOf(instrument.limits().minNotionalUsdt())) >= 0;
  }

  static void notional(Instrument instrument, BigDecimal notional) {
    if (!isWorthEnough(instrument, notional)) {
      throw Refusal.of(
              -4164,
              "Order's notional must be no smaller than "
                  + instrument.limits().minNotionalUsdt()
                  + " (unless you choose reduce only).")
          .now();
    }
  }

  private static void precision(BigDecimal value, int decimals) {
    if (value.stripTrailingZeros().scale() > decimals) {
      throw Refusal.of(-1111, "Precision is over the maximum defined for this asset.").now();
    }
  }

  private static String limit(BigDecimal price) {
    return price.setScale(Decimals.PRICE, RoundingMode.HALF_EVEN).toPlainString();
  }
}
