package io.patriot.telegram.web;

/** Raw content on its way. It is handed over, not copied: who gives it away no longer writes it. */
public final class Bytes {
  private final byte[] array;

  public Bytes(byte[] array) {
    this.array = array;
  }

  public int size() {
    return array.length;
  }

  public byte[] array() {
    return array;
  }
}
