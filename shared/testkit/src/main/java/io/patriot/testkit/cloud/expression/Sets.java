package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sets of texts, numbers or bytes, joined and taken apart. */
final class Sets {
  private Sets() {}

  static AttributeValue union(AttributeValue left, AttributeValue right) {
    return switch (left.type()) {
      case SS -> AttributeValue.fromSs(union(left.ss(), right.ss()));
      case NS -> AttributeValue.fromNs(union(left.ns(), right.ns()));
      case BS -> AttributeValue.fromBs(union(left.bs(), right.bs()));
      case S, N, B, L, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("not a set");
    };
  }

  /** Nothing if nothing is left. */
  static @Nullable AttributeValue without(AttributeValue left, AttributeValue right) {
    return switch (left.type()) {
      case SS -> {
        List<String> rest = without(left.ss(), right.ss());
        yield rest.isEmpty() ? null : AttributeValue.fromSs(rest);
      }
      case NS -> {
        List<String> rest = without(left.ns(), right.ns());
        yield rest.isEmpty() ? null : AttributeValue.fromNs(rest);
      }
      case BS -> {
        var rest = without(left.bs(), right.bs());
        yield rest.isEmpty() ? null : AttributeValue.fromBs(rest);
      }
      case S, N, B, L, M, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("not a set");
    };
  }

  private static <T> List<T> union(List<T> left, List<T> right) {
    var all = new LinkedHashSet<>(left);
    all.addAll(right);
    return List.copyOf(all);
  }

  private static <T> List<T> without(List<T> left, List<T> right) {
    var rest = new ArrayList<>(left);
    rest.removeAll(right);
    return rest;
  }
}
