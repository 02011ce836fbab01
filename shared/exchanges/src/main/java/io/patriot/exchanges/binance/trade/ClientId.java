package io.patriot.exchanges.binance.trade;

import java.util.regex.Pattern;

/**
 * Our name for an order at the venue. The venue keeps it unique among open orders only, so after a
 * fill it would take the same name again.
 */
public record ClientId(String value) {
  private static final Pattern FORM = Pattern.compile("[.A-Z:/a-z0-9_-]{1,36}");

  public ClientId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a client order id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
