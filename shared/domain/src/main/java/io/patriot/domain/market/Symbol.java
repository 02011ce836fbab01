package io.patriot.domain.market;

import java.util.regex.Pattern;

/** The name a market gives to an instrument, such as BTCUSDT. */
public record Symbol(String value) implements Comparable<Symbol> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9._]{1,30}");

  public Symbol {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a symbol: " + value.length() + " characters");
    }
  }

  @Override
  public int compareTo(Symbol other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
