package io.patriot.exchanges.binance;

import java.util.Arrays;

/** Prices with their quantities in two growing arrays that are used again and again. */
final class Levels {
  /** A frame or snapshot with more levels a side than this is refused. */
  static final int COUNT_MAX = 8192;

  private static final int FIRST_CAPACITY = 64;

  private long[] prices;
  private long[] quantities;
  private int count;

  Levels() {
    this(FIRST_CAPACITY);
  }

  private Levels(int capacity) {
    prices = new long[capacity];
    quantities = new long[capacity];
  }

  int count() {
    return count;
  }

  long price(int index) {
    return prices[index];
  }

  long quantity(int index) {
    return quantities[index];
  }

  void clear() {
    count = 0;
  }

  /** Adds a level; false when there are too many. */
  boolean add(long price, long quantity) {
    if (count == prices.length) {
      if (count >= COUNT_MAX) {
        return false;
      }
      prices = Arrays.copyOf(prices, 2 * count);
      quantities = Arrays.copyOf(quantities, 2 * count);
    }
    prices[count] = price;
    quantities[count] = quantity;
    count++;
    return true;
  }

  Levels copy() {
    var copy = new Levels(Math.max(count, 1));
    System.arraycopy(prices, 0, copy.prices, 0, count);
    System.arraycopy(quantities, 0, copy.quantities, 0, count);
    copy.count = count;
    return copy;
  }
}
