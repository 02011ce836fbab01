package io.patriot.application.pin;

/**
 * What is kept of a PIN: a slow hash under a salt of its own, with what it takes to make it again.
 *
 * @param algorithm by its name in the JDK
 * @param iterations how slow
 * @param salt in base64
 * @param hash in base64
 */
public record PinHash(String algorithm, int iterations, String salt, String hash) {
  /** Six digits are soon guessed from their hash, so it is shown as little as they are. */
  @Override
  public String toString() {
    return algorithm + " x " + iterations + " ***";
  }
}
