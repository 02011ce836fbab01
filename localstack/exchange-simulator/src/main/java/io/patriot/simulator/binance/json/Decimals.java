package io.patriot.simulator.binance.json;

/** Decimals held as whole numbers of their smallest unit; exact, or refused. */
public final class Decimals {
  /** Prices travel with two decimals for both instruments, so a price is a count of cents. */
  public static final int PRICE = 2;

  /** Quantities travel with three decimals, so a quantity is a count of thousandths. */
  public static final int QUANTITY = 3;

  /** Price times quantity. */
  public static final int QUOTE = PRICE + QUANTITY;

  /** Mark and index prices and funding rates. */
  public static final int MARK = 8;

  private Decimals() {}

  public static long parse(String text, int decimals) {
    int point = text.indexOf('.');
    if (point < 0) {
      return Math.multiplyExact(Long.parseLong(text), power(decimals));
    }
    int given = text.length() - point - 1;
    if (given > decimals) {
      throw new NumberFormatException("More than " + decimals + " decimals: " + text);
    }
    long digits = Long.parseLong(text.substring(0, point) + text.substring(point + 1));
    return Math.multiplyExact(digits, power(decimals - given));
  }

  public static void append(StringBuilder text, long unscaled, int decimals) {
    long size = Math.abs(unscaled);
    if (unscaled < 0) {
      text.append('-');
    }
    long unit = power(decimals);
    text.append(size / unit);
    if (decimals > 0) {
      text.append('.');
      long rest = size % unit;
      for (long digit = unit / 10; digit > 0; digit /= 10) {
        text.append((char) ('0' + rest / digit % 10));
      }
    }
  }

  public static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }
}
