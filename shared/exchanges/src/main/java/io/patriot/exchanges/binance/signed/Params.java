package io.patriot.exchanges.binance.signed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;

/** The parameters of one call, in order and ready to be signed. */
public final class Params {
  private static final int USUAL_LENGTH = 256;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

  public static Params none() {
    return new Params();
  }

  public static Params of(String name, String value) {
    return new Params().with(name, value);
  }

  public Params with(String name, String value) {
    if (!text.isEmpty()) {
      text.append('&');
    }
    text.append(name).append('=');
    encode(value);
    return this;
  }

  public Params with(String name, long value) {
    return with(name, Long.toString(value));
  }

  public Params with(String name, Enum<?> value) {
    return with(name, value.name());
  }

  /** Exactly the number, without exponent and without zeros at its end. */
  public Params with(String name, BigDecimal value) {
    BigDecimal brief = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return with(name, brief.toPlainString());
  }

  /** Another set of the same parameters, so that a repeated call gets a timestamp of its own. */
  Params copy() {
    var copy = new Params();
    copy.text.append(text);
    return copy;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** All but letters, digits and four marks is escaped, so what is signed is what is sent. */
  private void encode(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isPlain(c)) {
        text.append(c);
      } else {
        int end = Character.isHighSurrogate(c) && i + 1 < value.length() ? i + 2 : i + 1;
        for (byte b : value.substring(i, end).getBytes(UTF_8)) {
          text.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
        }
        i = end - 1;
      }
    }
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
