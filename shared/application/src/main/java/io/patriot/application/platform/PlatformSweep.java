package io.patriot.application.platform;

/**
 * One look at all accounts after the platform was stopped, or released.
 *
 * @param stop the stop that it belongs to
 * @param chain which row of looks it is one of; the row that began last goes on, and any other ends
 * @param looks how often this row has looked
 */
public record PlatformSweep(long stop, String chain, int looks) {
  private static final int CHAIN_LENGTH_MAX = 40;

  public PlatformSweep {
    if (chain.length() > CHAIN_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A row's name has at most " + CHAIN_LENGTH_MAX + " characters");
    }
  }

  /** The first look of a row. */
  public static PlatformSweep first(long stop, String chain) {
    return new PlatformSweep(stop, chain, 0);
  }

  public boolean isFirst() {
    return looks == 0;
  }

  public PlatformSweep next() {
    return new PlatformSweep(stop, chain, looks + 1);
  }
}
