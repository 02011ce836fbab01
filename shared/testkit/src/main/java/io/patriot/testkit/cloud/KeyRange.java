package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.KeyConditions;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The part of a partition that a query is about. */
record KeyRange(Scalar hash, @Nullable Slot from, @Nullable Slot to) {
  private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

  static KeyRange of(KeyConditions conditions, KeyShape key) {
    Scalar hash = Scalar.of(conditions.hash());
    KeyConditions.Sort sort = conditions.sort();
    if (sort == null) {
      return new KeyRange(hash, null, null);
    }
    return switch (sort) {
      case KeyConditions.Sort.Exactly(var value) ->
          new KeyRange(hash, Slot.before(Scalar.of(value)), Slot.after(Scalar.of(value)));
      case KeyConditions.Sort.Below(var value) ->
          new KeyRange(hash, null, Slot.before(Scalar.of(value)));
      case KeyConditions.Sort.AtMost(var value) ->
          new KeyRange(hash, null, Slot.after(Scalar.of(value)));
      case KeyConditions.Sort.Above(var value) ->
          new KeyRange(hash, Slot.after(Scalar.of(value)), null);
      case KeyConditions.Sort.AtLeast(var value) ->
          new KeyRange(hash, Slot.before(Scalar.of(value)), null);
      case KeyConditions.Sort.Between(var low, var high) ->
          new KeyRange(hash, Slot.before(Scalar.of(low)), Slot.after(Scalar.of(high)));
      case KeyConditions.Sort.Prefixed(var prefix) -> {
        Scalar first = Scalar.of(prefix);
        yield new KeyRange(hash, Slot.before(first), Slot.after(lastWith(first)));
      }
    };
  }

  /** Those of a partition's rows that are in the range. */
  NavigableMap<Slot, Row> in(NavigableMap<Slot, Row> partition) {
    NavigableMap<Slot, Row> rows = partition;
    if (from != null && to != null) {
      return from.compareTo(to) > 0
          ? Collections.emptyNavigableMap()
          : rows.subMap(from, true, to, true);
    }
    if (from != null) {
      rows = rows.tailMap(from, true);
    }
    return to == null ? rows : rows.headMap(to, true);
  }

  boolean has(Slot slot) {
    return (from == null || from.compareTo(slot) <= 0) && (to == null || to.compareTo(slot) >= 0);
  }

  private static Scalar lastWith(Scalar prefix) {
    return switch (prefix) {
      case Scalar.Text(String text) -> new Scalar.Text(text + LAST_SIGN);
      case Scalar.Bytes(SdkBytes bytes) -> {
        byte[] first = bytes.asByteArrayUnsafe();
        byte[] last = Arrays.copyOf(first, first.length + Long.BYTES);
        Arrays.fill(last, first.length, last.length, (byte) 0xff);
        yield new Scalar.Bytes(SdkBytes.fromByteArrayUnsafe(last));
      }
      case Scalar.Decimal number -> number;
    };
  }
}
