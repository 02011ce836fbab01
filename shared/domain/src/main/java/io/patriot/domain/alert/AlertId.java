package io.patriot.domain.alert;

import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a price alert among those of one person: five characters such as k7q2m. */
public record AlertId(String value) implements Comparable<AlertId> {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{5}");
  private static final String PREFIX = "a:";

  public AlertId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an alert id");
    }
  }

  /** The same request always gets the same name, also when it is heard twice. */
  public static AlertId of(String request) {
    String name = OrderId.of(new IntentId("alert:" + request)).shortForm();
    return new AlertId(name.toLowerCase(Locale.ROOT));
  }

  /** Reads what a person types or a button says; nothing when it cannot be a name. */
  public static Optional<AlertId> typed(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String name = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
    return FORM.matcher(name).matches() ? Optional.of(new AlertId(name)) : Optional.empty();
  }

  /** As a person reads and types it, such as a:K7Q2M. */
  public String shown() {
    return PREFIX + value.toUpperCase(Locale.ROOT);
  }

  @Override
  public int compareTo(AlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
