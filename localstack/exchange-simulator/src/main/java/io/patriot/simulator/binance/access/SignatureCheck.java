package io.patriot.simulator.binance.access;

/** Tells whether whoever signed a text holds the secret of a key. */
public interface SignatureCheck {
  boolean matches(String text, String signature);
}
