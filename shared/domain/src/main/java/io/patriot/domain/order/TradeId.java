package io.patriot.domain.order;

import java.util.regex.Pattern;

/**
 * The venue's name for one trade; together with venue and symbol it says which fill this is, so
 * none counts twice.
 */
public record TradeId(String value) implements Comparable<TradeId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:_.-]{1,64}");

  public TradeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a trade id");
    }
  }

  @Override
  public int compareTo(TradeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
