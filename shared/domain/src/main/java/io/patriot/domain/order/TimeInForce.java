package io.patriot.domain.order;

/**
 * How long a limit order lives: until cancelled (GTC), until cancelled but never trading at once
 * (POST_ONLY, Binance's GTX), fill what is there now and drop the rest (IOC), or fill all of it now
 * or nothing (FOK).
 */
public enum TimeInForce {
  GTC,
  POST_ONLY,
  IOC,
  FOK;

  /** Whether it may rest on the book. */
  public boolean waits() {
    return this == GTC || this == POST_ONLY;
  }
}
