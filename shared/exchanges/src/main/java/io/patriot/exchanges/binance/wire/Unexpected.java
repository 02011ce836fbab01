package io.patriot.exchanges.binance.wire;

/** An answer that is not what the documentation promises; the text names a field, never a value. */
public final class Unexpected extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unexpected(String what) {
    super(what);
  }
}
