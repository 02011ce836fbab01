package io.patriot.testkit.cloud;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes DynamoDB counts for an item. */
public final class Sizes {
  private static final int CONTAINER_BYTES = 3;

  private Sizes() {}

  /** The names and the values of all attributes. */
  public static int of(Map<String, AttributeValue> attributes) {
    int size = 0;
    for (var attribute : attributes.entrySet()) {
      size += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(Sizes::utf8).sum();
      case NS -> value.ns().stream().mapToInt(Sizes::number).sum();
      case BS -> value.bs().stream().mapToInt(one -> one.asByteArrayUnsafe().length).sum();
      case M -> CONTAINER_BYTES + value.m().size() + of(value.m());
      case L -> CONTAINER_BYTES + value.l().size() + value.l().stream().mapToInt(Sizes::of).sum();
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  /** About one byte for two digits. */
  private static int number(String number) {
    return number.length() / 2 + 2;
  }

  private static int utf8(String text) {
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate is half of a sign of four bytes.
        size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return size;
  }
}
