package io.patriot.simulator.binance.json;

import java.nio.charset.StandardCharsets;

/**
 * An answer or frame being written, in the exchange's own spelling: decimals are strings, times are
 * numbers.
 *
 * <p>Written by hand because a busy stream formats hundreds of frames a second and each is a dozen
 * numbers.
 */
public final class JsonText {
  private static final int FIRST_CAPACITY_CHARS = 512;

  private final StringBuilder text = new StringBuilder(FIRST_CAPACITY_CHARS);
  private boolean needsComma;

  public JsonText open() {
    separate();
    text.append('{');
    needsComma = false;
    return this;
  }

  public JsonText close() {
    text.append('}');
    needsComma = true;
    return this;
  }

  public JsonText openList() {
    separate();
    text.append('[');
    needsComma = false;
    return this;
  }

  public JsonText closeList() {
    text.append(']');
    needsComma = true;
    return this;
  }

  public JsonText name(String name) {
    separate();
    quote(name);
    text.append(':');
    needsComma = false;
    return this;
  }

  public JsonText text(String value) {
    separate();
    quote(value);
    return this;
  }

  public JsonText number(long value) {
    separate();
    text.append(value);
    return this;
  }

  public JsonText flag(boolean value) {
    separate();
    text.append(value);
    return this;
  }

  /** A decimal string: {@code decimal(6180020, 2)} is {@code "61800.20"}. */
  public JsonText decimal(long unscaled, int decimals) {
    separate();
    text.append('"');
    Decimals.append(text, unscaled, decimals);
    text.append('"');
    return this;
  }

  /** A value that is JSON already. */
  public JsonText raw(String json) {
    separate();
    text.append(json);
    return this;
  }

  public JsonText field(String name, String value) {
    return name(name).text(value);
  }

  public JsonText field(String name, long value) {
    return name(name).number(value);
  }

  public JsonText field(String name, boolean value) {
    return name(name).flag(value);
  }

  public JsonText field(String name, long unscaled, int decimals) {
    return name(name).decimal(unscaled, decimals);
  }

  /** A price field, two decimals as on the wire. */
  public JsonText price(String name, long cents) {
    return field(name, cents, Decimals.PRICE);
  }

  /** A quantity field, three decimals as on the wire. */
  public JsonText quantity(String name, long milli) {
    return field(name, milli, Decimals.QUANTITY);
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void separate() {
    if (needsComma) {
      text.append(',');
    }
    needsComma = true;
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
