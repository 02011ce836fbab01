package io.patriot.aws.link;

import java.util.Arrays;

/** A data key in clear; who closes it wipes it. */
final class DataKey implements AutoCloseable {
  private final byte[] clear;

  /** Takes the array itself. */
  DataKey(byte[] clear) {
    this.clear = clear;
  }

  byte[] bytes() {
    return clear;
  }

  DataKey copy() {
    return new DataKey(clear.clone());
  }

  @Override
  public void close() {
    Arrays.fill(clear, (byte) 0);
  }

  @Override
  public String toString() {
    return "DataKey[***]";
  }
}
