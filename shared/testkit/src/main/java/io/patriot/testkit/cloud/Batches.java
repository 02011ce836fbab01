package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Bindings;
import io.patriot.testkit.cloud.expression.Expressions;
import io.patriot.testkit.cloud.expression.Parsed;
import io.patriot.testkit.cloud.expression.Projection;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Readings by key, one or many, and many writes without conditions, each for itself. */
final class Batches {
  static final int KEYS_MAX = 100;
  static final int WRITES_MAX = 25;
  private static final GetItemResponse NOTHING = GetItemResponse.builder().build();
  private static final BatchWriteItemResponse WRITTEN = BatchWriteItemResponse.builder().build();

  private final Store store;
  private final Expressions expressions;

  private record ItemKey(Scalar hash, Scalar sort) {}

  Batches(Store store, Expressions expressions) {
    this.store = store;
    this.expressions = expressions;
  }

  GetItemResponse get(GetItemRequest request) {
    StoredTable table = store.table(request.tableName());
    Row row = Writing.found(table, request.key());
    String projection = request.projectionExpression();
    if (projection == null) {
      return row == null ? NOTHING : GetItemResponse.builder().item(row.attributes()).build();
    }
    var part = projected(projection, request.expressionAttributeNames(), row);
    return part == null ? NOTHING : GetItemResponse.builder().item(part).build();
  }

  BatchGetItemResponse get(BatchGetItemRequest request) {
    int wanted =
        request.requestItems().values().stream().mapToInt(keys -> keys.keys().size()).sum();
    if (wanted == 0 || wanted > KEYS_MAX) {
      throw ValidationError.of("Too many items requested for the BatchGetItem call, or none");
    }
    var found = new LinkedHashMap<String, List<Map<String, AttributeValue>>>();
    request.requestItems().forEach((name, keys) -> found.put(name, get(name, keys)));
    return BatchGetItemResponse.builder()
        .responses(found)
        .unprocessedKeys(new LinkedHashMap<>())
        .build();
  }

  private List<Map<String, AttributeValue>> get(String name, KeysAndAttributes wanted) {
    StoredTable table = store.table(name);
    var items = new ArrayList<Map<String, AttributeValue>>();
    Set<ItemKey> seen = new LinkedHashSet<>();
    for (Map<String, AttributeValue> key : wanted.keys()) {
      Row row = Writing.found(table, key);
      if (!seen.add(new ItemKey(table.key.hashOf(key), table.key.sortOf(key)))) {
        throw ValidationError.of("Provided list of item keys contains duplicates");
      }
      String projection = wanted.projectionExpression();
      Map<String, AttributeValue> item =
          projection == null
              ? row == null ? null : row.attributes()
              : projected(projection, wanted.expressionAttributeNames(), row);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable Map<String, AttributeValue> projected(
      String projection, Map<String, String> names, @Nullable Row row) {
    Parsed<Projection> parsed = expressions.projection(projection);
    Bindings bindings = Bindings.of(names, new LinkedHashMap<>(), List.of(parsed));
    parsed.tree().check(bindings);
    return row == null ? null : parsed.tree().of(row.attributes(), bindings);
  }

  BatchWriteItemResponse write(BatchWriteItemRequest request) {
    int wanted = request.requestItems().values().stream().mapToInt(List::size).sum();
    if (wanted == 0 || wanted > WRITES_MAX) {
      throw ValidationError.of("Too many items requested for the BatchWriteItem call, or none");
    }
    List<Step> steps = new ArrayList<>();
    request
        .requestItems()
        .forEach(
            (name, writes) -> {
              StoredTable table = store.table(name);
              Set<ItemKey> seen = new LinkedHashSet<>();
              for (WriteRequest write : writes) {
                Step step = step(table, write);
                if (!seen.add(
                    new ItemKey(table.key.hashOf(step.keys()), table.key.sortOf(step.keys())))) {
                  throw ValidationError.of("Provided list of item keys contains duplicates");
                }
                steps.add(step);
              }
            });
    steps.forEach(store::commit);
    return WRITTEN;
  }

  private static Step step(StoredTable table, WriteRequest write) {
    Guarded free = Guarded.FREE;
    if ((write.putRequest() == null) == (write.deleteRequest() == null)) {
      throw ValidationError.of("Supplied WriteRequest must be either a put or a delete");
    }
    return write.putRequest() != null
        ? Writing.put(table, write.putRequest().item(), free)
        : Writing.delete(table, write.deleteRequest().key(), free);
  }
}
