package io.patriot.exchanges.binance.signed;

import javax.crypto.SecretKey;

/** A key over bytes that its maker wipes; unlike the JDK's own it keeps no copy of them. */
final class RawKey implements SecretKey {
  private static final long serialVersionUID = 1;

  private final transient byte[] bytes;

  RawKey(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return "HmacSHA256";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "***";
  }
}
