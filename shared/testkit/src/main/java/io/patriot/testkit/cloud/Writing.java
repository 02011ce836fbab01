package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Update;
import io.patriot.testkit.cloud.expression.UpdateRefused;
import io.patriot.testkit.cloud.expression.Updates;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Works out what a write would do; nothing is changed here. */
final class Writing {
  static final int ITEM_BYTES_MAX = 400 * 1024;

  private Writing() {}

  static Step put(StoredTable table, Map<String, AttributeValue> item, Guarded guarded) {
    Map<String, AttributeValue> canonical = Attributes.canonical(item);
    table.key.checkItem(canonical);
    Row after = row(table, canonical);
    Row before = table.find(canonical);
    boolean holds = guarded.holds(before);
    return new Step(
        table, table.key.of(canonical), before, holds ? after : null, holds, false, null);
  }

  static Step delete(StoredTable table, Map<String, AttributeValue> key, Guarded guarded) {
    Row before = found(table, key);
    return new Step(table, key, before, null, guarded.holds(before), false, null);
  }

  static Step look(StoredTable table, Map<String, AttributeValue> key, Guarded guarded) {
    Row before = found(table, key);
    return new Step(table, key, before, before, guarded.holds(before), true, null);
  }

  static Step update(StoredTable table, Map<String, AttributeValue> key, Guarded guarded) {
    Row before = found(table, key);
    Update update = guarded.update();
    if (update != null) {
      Updates.check(update, table.key.names(), guarded.bindings());
    }
    if (!guarded.holds(before)) {
      return new Step(table, key, before, null, false, false, null);
    }
    Map<String, AttributeValue> was =
        before == null ? Attributes.canonical(key) : before.attributes();
    try {
      var after = update == null ? was : Updates.apply(update, was, guarded.bindings());
      return new Step(table, key, before, row(table, after), true, false, null);
    } catch (UpdateRefused e) {
      return new Step(table, key, before, null, true, false, e.getMessage());
    }
  }

  static @Nullable Row found(StoredTable table, Map<String, AttributeValue> key) {
    table.key.checkKey(key);
    return table.find(key);
  }

  private static Row row(StoredTable table, Map<String, AttributeValue> attributes) {
    for (IndexShape index : table.indexes) {
      index.key().checkIndexed(attributes);
    }
    int size = Sizes.of(attributes);
    if (size > ITEM_BYTES_MAX) {
      throw ValidationError.of("Item size has exceeded the maximum allowed size");
    }
    return new Row(
        table.key.hashOf(attributes),
        table.key.sortOf(attributes),
        Collections.unmodifiableMap(attributes),
        size);
  }
}
