package io.patriot.testkit.cloud.expression;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How values compare: numbers as numbers, sets whatever their order, text by its bytes. */
public final class Values {
  private Values() {}

  public static boolean same(AttributeValue left, AttributeValue right) {
    if (left.type() != right.type()) {
      return false;
    }
    return switch (left.type()) {
      case S -> left.s().equals(right.s());
      case N -> Numbers.compare(left.n(), right.n()) == 0;
      case NS -> sameNumbers(left.ns(), right.ns());
      case SS -> left.ss().size() == right.ss().size() && left.ss().containsAll(right.ss());
      case BS -> left.bs().size() == right.bs().size() && left.bs().containsAll(right.bs());
      case L -> sameLists(left.l(), right.l());
      case M -> sameItems(left.m(), right.m());
      case B, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> left.equals(right);
    };
  }

  public static boolean sameItems(
      Map<String, AttributeValue> left, Map<String, AttributeValue> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (var attribute : left.entrySet()) {
      AttributeValue other = right.get(attribute.getKey());
      if (other == null || !same(attribute.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  /** Below, at or above zero; nothing if the two have no order. */
  static @Nullable Integer order(AttributeValue left, AttributeValue right) {
    if (left.type() != right.type()) {
      return null;
    }
    return switch (left.type()) {
      case S -> compareText(left.s(), right.s());
      case N -> Numbers.compare(left.n(), right.n());
      case B -> compareBytes(left.b(), right.b());
      case SS, NS, BS, L, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  /** As their UTF-8 bytes compare, where signs beyond U+FFFF come last. */
  public static int compareText(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  public static int compareBytes(SdkBytes left, SdkBytes right) {
    return Arrays.compareUnsigned(left.asByteArrayUnsafe(), right.asByteArrayUnsafe());
  }

  static boolean beginsWith(AttributeValue whole, AttributeValue prefix) {
    if (whole.s() != null && prefix.s() != null) {
      return whole.s().startsWith(prefix.s());
    }
    if (whole.b() == null || prefix.b() == null) {
      return false;
    }
    byte[] bytes = whole.b().asByteArrayUnsafe();
    byte[] first = prefix.b().asByteArrayUnsafe();
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  static boolean contains(AttributeValue whole, AttributeValue part) {
    return switch (whole.type()) {
      case S -> part.s() != null && whole.s().contains(part.s());
      case SS -> part.s() != null && whole.ss().contains(part.s());
      case NS ->
          part.n() != null
              && whole.ns().stream().anyMatch(one -> Numbers.compare(one, part.n()) == 0);
      case BS -> part.b() != null && whole.bs().contains(part.b());
      case B -> part.b() != null && latin(whole.b()).contains(latin(part.b()));
      case L -> whole.l().stream().anyMatch(one -> same(one, part));
      case M, N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
    };
  }

  /** How long it is or how many it holds; nothing of what has no size. */
  static @Nullable AttributeValue size(@Nullable AttributeValue value) {
    if (value == null) {
      return null;
    }
    int size =
        switch (value.type()) {
          case S -> value.s().length();
          case B -> value.b().asByteArrayUnsafe().length;
          case SS -> value.ss().size();
          case NS -> value.ns().size();
          case BS -> value.bs().size();
          case L -> value.l().size();
          case M -> value.m().size();
          case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> -1;
        };
    return size < 0 ? null : AttributeValue.fromN(Integer.toString(size));
  }

  private static boolean sameNumbers(List<String> left, List<String> right) {
    return left.size() == right.size()
        && left.stream()
            .allMatch(one -> right.stream().anyMatch(it -> Numbers.compare(one, it) == 0));
  }

  private static boolean sameLists(List<AttributeValue> left, List<AttributeValue> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String latin(SdkBytes bytes) {
    return new String(bytes.asByteArrayUnsafe(), StandardCharsets.ISO_8859_1);
  }
}
