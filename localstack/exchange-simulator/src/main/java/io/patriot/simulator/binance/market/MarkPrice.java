package io.patriot.simulator.binance.market;

/**
 * The smoothed price that margin is reckoned by, and the index behind it, in hundred-millionths of
 * USDT.
 */
public record MarkPrice(long markE8, long averageE8, long indexE8) {
  private static final long CENT_E8 = 1_000_000;
  private static final long MILLION = 1_000_000;
  private static final long MARK_SHARE = 2;
  private static final long INDEX_SHARE = 8;
  private static final long AVERAGE_SHARE = 30;
  private static final long INDEX_DISCOUNT =
      4_000; // the spot index stands a fortieth of a percent lower

  static MarkPrice at(long midCents) {
    long mid = midCents * CENT_E8;
    return new MarkPrice(mid, mid, mid - mid / INDEX_DISCOUNT);
  }

  /** Beside the market by so many millionths; the index stays. */
  MarkPrice shifted(long millionths) {
    return new MarkPrice(
        markE8 + markE8 / MILLION * millionths,
        averageE8 + averageE8 / MILLION * millionths,
        indexE8);
  }

  /** A second later; each price walks a share of the way to the middle of the book. */
  MarkPrice towards(long midCents) {
    long mid = midCents * CENT_E8;
    long mark = markE8 + (mid - markE8) / MARK_SHARE;
    long index = indexE8 + (mid - mid / INDEX_DISCOUNT - indexE8) / INDEX_SHARE;
    return new MarkPrice(mark, averageE8 + (mark - averageE8) / AVERAGE_SHARE, index);
  }
}
