package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Bindings;
import io.patriot.testkit.cloud.expression.Condition;
import io.patriot.testkit.cloud.expression.Conditions;
import io.patriot.testkit.cloud.expression.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One page of an answer: it ends at its limit, or with the item that makes it too large. */
final class Page {
  static final int BYTES_MAX = 1024 * 1024;

  private final StoredTable table;
  private final @Nullable IndexShape index;
  private final @Nullable Condition filter;
  private final @Nullable Projection projection;
  private final Bindings bindings;
  private final int limit;
  private final boolean isCount;
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();
  private int count;
  private int scanned;
  private @Nullable Map<String, AttributeValue> last;

  Page(
      StoredTable table,
      @Nullable IndexShape index,
      @Nullable Condition filter,
      @Nullable Projection projection,
      Bindings bindings,
      int limit,
      boolean isCount) {
    this.table = table;
    this.index = index;
    this.filter = filter;
    this.projection = projection;
    this.bindings = bindings;
    this.limit = limit;
    this.isCount = isCount;
  }

  void read(Iterable<Row> rows) {
    int bytes = 0;
    for (Row row : rows) {
      scanned++;
      take(row);
      bytes += row.sizeBytes();
      if (scanned == limit || bytes > BYTES_MAX) {
        last = key(row);
        return;
      }
    }
  }

  private void take(Row row) {
    Map<String, AttributeValue> seen =
        index == null ? row.attributes() : index.view(row.attributes(), table.key);
    if (filter != null && !Conditions.hold(filter, seen, bindings)) {
      return;
    }
    count++;
    if (!isCount) {
      items.add(projection == null ? seen : projection.of(seen, bindings));
    }
  }

  private Map<String, AttributeValue> key(Row row) {
    var key = new LinkedHashMap<>(table.key.of(row.attributes()));
    if (index != null) {
      key.putAll(index.key().of(row.attributes()));
    }
    return key;
  }

  List<Map<String, AttributeValue>> items() {
    return items;
  }

  int count() {
    return count;
  }

  int scanned() {
    return scanned;
  }

  boolean isCount() {
    return isCount;
  }

  /** Where the next page begins, if this one ended before its rows did. */
  @Nullable Map<String, AttributeValue> last() {
    return last;
  }
}
