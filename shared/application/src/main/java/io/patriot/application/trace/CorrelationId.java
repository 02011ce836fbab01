package io.patriot.application.trace;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of one request through the whole platform: {@code req_<epoch ms>_<8 hex>}. */
public record CorrelationId(String value) {
  private static final Pattern FORM = Pattern.compile("req_[0-9]{1,16}_[0-9a-f]{8}");

  public CorrelationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a correlation id");
    }
  }

  /**
   * @param random 32 bits from the caller's source of randomness
   */
  public static CorrelationId of(Instant now, int random) {
    return new CorrelationId(String.format(Locale.ROOT, "req_%d_%08x", now.toEpochMilli(), random));
  }

  /** The eight characters a person can read out to support. */
  public String shortForm() {
    return "r-" + value.substring(value.length() - 8);
  }

  @Override
  public String toString() {
    return value;
  }
}
