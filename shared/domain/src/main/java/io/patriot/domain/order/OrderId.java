package io.patriot.domain.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an order everywhere: in our books, on the user's card, and at the venue as client
 * order id.
 *
 * <p>It is the first 32 characters of base32(SHA-256(intent id)) in lower case, so the same intent
 * always asks the venue under the same name, and it fits the rules of all venues.
 */
public record OrderId(String value) implements Comparable<OrderId> {
  public static final int LENGTH = 32;

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  /** So many letters of it are shown. */
  public static final int SHORT_LENGTH = 5;

  private static final Pattern FORM = Pattern.compile("[a-z2-7]{32}");

  public OrderId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an order id");
    }
  }

  public static OrderId of(IntentId intent) {
    byte[] hash;
    try {
      hash =
          MessageDigest.getInstance("SHA-256")
              .digest(intent.value().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
    return new OrderId(base32(hash).substring(0, LENGTH));
  }

  /** Reads a name that may be somebody else's; empty when it cannot be one of ours. */
  public static Optional<OrderId> ifOurs(String name) {
    return FORM.matcher(name).matches() ? Optional.of(new OrderId(name)) : Optional.empty();
  }

  /** The five characters a person reads and types, such as K7Q2M. */
  public String shortForm() {
    return value.substring(0, SHORT_LENGTH).toUpperCase(Locale.ROOT);
  }

  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
    }
    return text.toString();
  }
}
