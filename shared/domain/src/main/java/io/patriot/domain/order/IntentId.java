package io.patriot.domain.order;

import java.util.regex.Pattern;

/**
 * The name of one wish to trade, fixed before anything is sent; the same wish repeated has the same
 * id.
 */
public record IntentId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:_.-]{1,80}");

  public IntentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an intent id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
