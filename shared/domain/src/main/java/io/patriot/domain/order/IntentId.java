package io.patriot.domain.order;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one wish to trade, fixed before anything is sent; the same wish repeated has the same
 * id.
 */
public final class IntentId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:_.-]{1,80}");

  private final String value;
  private @Nullable OrderId order; // made of the value when first asked for, as a string's hash is

  public IntentId(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an intent id");
    }
    this.value = value;
  }

  public String value() {
    return value;
  }

  /** The name of the order that the wish becomes. */
  OrderId orderId() {
    OrderId known = order;
    if (known == null) {
      known = OrderId.of(this);
      order = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntentId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
