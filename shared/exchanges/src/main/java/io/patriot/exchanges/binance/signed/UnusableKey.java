package io.patriot.exchanges.binance.signed;

/** A key that cannot be sent or cannot sign; says nothing more on purpose. */
final class UnusableKey extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableKey() {
    super("the key cannot be used");
  }
}
