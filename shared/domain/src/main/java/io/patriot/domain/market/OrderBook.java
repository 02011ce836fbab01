package io.patriot.domain.market;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who waits to buy and to sell in a market at one moment, as far as the venue shows it.
 *
 * @param bids who would buy, the highest price first
 * @param asks who would sell, the lowest price first
 * @param at when it was so
 */
public record OrderBook(Symbol symbol, List<Level> bids, List<Level> asks, Instant at) {
  private static final int SHARE_DIGITS = 8;

  /** So fine that an average taken over it is not moved by its rounding. */
  private static final int QUANTITY_DIGITS = 18;

  /** All that waits at one price. */
  public record Level(Price price, Quantity quantity) {}

  /**
   * What an order at market would have got at that moment.
   *
   * @param average price over all of it
   * @param worst price of its last part
   * @param slippage how much worse than the middle the average is, as a share of the middle; never
   *     below zero
   * @param isWhole whether the levels that are shown were enough for all of it
   */
  public record Sweep(
      Quantity quantity, Price average, Price worst, BigDecimal slippage, boolean isWhole) {}

  public OrderBook {
    bids = List.copyOf(bids);
    asks = List.copyOf(asks);
    for (int i = 1; i < bids.size(); i++) {
      if (!bids.get(i - 1).price().isAbove(bids.get(i).price())) {
        throw new IllegalArgumentException("Bids fall from one level to the next: " + symbol);
      }
    }
    for (int i = 1; i < asks.size(); i++) {
      if (!asks.get(i).price().isAbove(asks.get(i - 1).price())) {
        throw new IllegalArgumentException("Asks rise from one level to the next: " + symbol);
      }
    }
    if (!bids.isEmpty()
        && !asks.isEmpty()
        && !asks.getFirst().price().isAbove(bids.getFirst().price())) {
      throw new IllegalArgumentException("A crossed book is none: " + symbol);
    }
  }

  /** The point between the best bid and the best ask; nothing when a side is empty. */
  public Optional<Price> mid() {
    return bids.isEmpty() || asks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Price(
                bids.getFirst()
                    .price()
                    .value()
                    .add(asks.getFirst().price().value())
                    .divide(BigDecimal.TWO)));
  }

  /** The distance between the best bid and the best ask as a share of the middle. */
  public Optional<BigDecimal> spread() {
    return mid()
        .map(
            mid ->
                asks.getFirst()
                    .price()
                    .value()
                    .subtract(bids.getFirst().price().value())
                    .divide(mid.value(), SHARE_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** What buying for so much of the quote asset would get; nothing from an empty book. */
  public Optional<Sweep> buying(Money worth) {
    return sweep(asks, worth);
  }

  /** What selling for so much of the quote asset would get; nothing from an empty book. */
  public Optional<Sweep> selling(Money worth) {
    return sweep(bids, worth);
  }

  private Optional<Sweep> sweep(List<Level> levels, Money worth) {
    Optional<Price> mid = mid();
    if (mid.isEmpty() || worth.amount().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal left = worth.amount();
    BigDecimal quantity = BigDecimal.ZERO;
    Price worst = levels.getFirst().price();
    for (Level level : levels) {
      if (left.signum() == 0) {
        break;
      }
      worst = level.price();
      BigDecimal here = level.price().value().multiply(level.quantity().value());
      if (here.compareTo(left) >= 0) {
        quantity =
            quantity.add(left.divide(level.price().value(), QUANTITY_DIGITS, RoundingMode.DOWN));
        left = BigDecimal.ZERO;
      } else {
        quantity = quantity.add(level.quantity().value());
        left = left.subtract(here);
      }
    }
    if (quantity.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal average = worth.amount().subtract(left).divide(quantity, MathContext.DECIMAL64);
    BigDecimal slippage =
        average
            .subtract(mid.get().value())
            .abs()
            .divide(mid.get().value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
    return Optional.of(
        new Sweep(
            new Quantity(quantity),
            new Price(average.setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)),
            worst,
            slippage,
            left.signum() == 0));
  }
}
