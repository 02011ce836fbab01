package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Bindings;
import io.patriot.testkit.cloud.expression.Condition;
import io.patriot.testkit.cloud.expression.Expressions;
import io.patriot.testkit.cloud.expression.KeyConditions;
import io.patriot.testkit.cloud.expression.Parsed;
import io.patriot.testkit.cloud.expression.Projection;
import io.patriot.testkit.cloud.expression.Types;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reads a partition of a table or an index in its order, page by page. */
final class Queries {
  private final Store store;
  private final Expressions expressions;

  Queries(Store store, Expressions expressions) {
    this.store = store;
    this.expressions = expressions;
  }

  QueryResponse query(QueryRequest request) {
    StoredTable table = store.table(request.tableName());
    IndexShape index = request.indexName() == null ? null : table.index(request.indexName());
    if (index != null && Boolean.TRUE.equals(request.consistentRead())) {
      throw ValidationError.of("Consistent reads are not supported on global secondary indexes");
    }
    if (request.keyConditionExpression() == null) {
      throw ValidationError.of(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified");
    }
    Parsed<Condition> keys = expressions.condition(request.keyConditionExpression());
    Parsed<Condition> filter =
        request.filterExpression() == null
            ? null
            : expressions.condition(request.filterExpression());
    Parsed<Projection> projection =
        request.projectionExpression() == null
            ? null
            : expressions.projection(request.projectionExpression());
    Bindings bindings = bindings(request, keys, filter, projection);
    KeyShape shape = index == null ? table.key : index.key();
    if (filter != null) {
      checkFilter(filter.tree().attributes(bindings), table, index, shape);
    }
    KeyRange range = range(keys.tree(), shape, bindings);
    Page page =
        new Page(
            table,
            index,
            filter == null ? null : filter.tree(),
            projection == null ? null : projection.tree(),
            bindings,
            limit(request.limit()),
            request.select() == Select.COUNT);
    page.read(rows(request, table, index, range));
    return answer(page);
  }

  private static Bindings bindings(
      QueryRequest request,
      Parsed<Condition> keys,
      @Nullable Parsed<Condition> filter,
      @Nullable Parsed<Projection> projection) {
    List<Parsed<?>> all = new ArrayList<>();
    all.add(keys);
    if (filter != null) {
      all.add(filter);
    }
    if (projection != null) {
      all.add(projection);
    }
    Bindings bindings =
        Bindings.of(
            request.expressionAttributeNames(),
            Attributes.canonical(request.expressionAttributeValues()),
            all);
    Types.check(keys.tree(), bindings);
    if (filter != null) {
      Types.check(filter.tree(), bindings);
    }
    if (projection != null) {
      projection.tree().check(bindings);
    }
    return bindings;
  }

  private static void checkFilter(
      List<String> attributes, StoredTable table, @Nullable IndexShape index, KeyShape shape) {
    for (String attribute : attributes) {
      if (shape.names().contains(attribute)) {
        throw ValidationError.of(
            "Filter Expression can only contain non-primary key attributes: " + attribute);
      }
      if (index != null && !index.knows(attribute, table.key)) {
        throw ValidationError.of(
            "Secondary index keys does not project one or more filter attributes: " + attribute);
      }
    }
  }

  private static KeyRange range(Condition condition, KeyShape shape, Bindings bindings) {
    KeyShape.Part sort = shape.sort();
    KeyConditions conditions =
        KeyConditions.of(
            condition, shape.hash().name(), sort == null ? null : sort.name(), bindings);
    checkType(shape.hash(), conditions.hash());
    KeyConditions.Sort wanted = conditions.sort();
    if (wanted != null && sort != null) {
      checkType(sort, firstValue(wanted));
    }
    return KeyRange.of(conditions, shape);
  }

  private static AttributeValue firstValue(KeyConditions.Sort sort) {
    return switch (sort) {
      case KeyConditions.Sort.Exactly(var value) -> value;
      case KeyConditions.Sort.Below(var value) -> value;
      case KeyConditions.Sort.AtMost(var value) -> value;
      case KeyConditions.Sort.Above(var value) -> value;
      case KeyConditions.Sort.AtLeast(var value) -> value;
      case KeyConditions.Sort.Between(var low, _) -> low;
      case KeyConditions.Sort.Prefixed(var prefix) -> prefix;
    };
  }

  private static void checkType(KeyShape.Part part, AttributeValue value) {
    if (!part.fits(value)) {
      throw ValidationError.of(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type");
    }
  }

  private static Iterable<Row> rows(
      QueryRequest request, StoredTable table, @Nullable IndexShape index, KeyRange range) {
    Shelf shelf = index == null ? table.items() : table.shelf(index);
    NavigableMap<Slot, Row> rows = range.in(shelf.partition(range.hash()));
    boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
    if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
      Slot start = start(request.exclusiveStartKey(), table, index, range);
      rows = forward ? rows.tailMap(start, false) : rows.headMap(start, false);
    }
    return forward ? rows.values() : rows.descendingMap().values();
  }

  private static Slot start(
      Map<String, AttributeValue> key,
      StoredTable table,
      @Nullable IndexShape index,
      KeyRange range) {
    KeyShape shape = index == null ? table.key : index.key();
    if (!table.key.isIn(key) || !shape.isIn(key)) {
      throw ValidationError.of("The provided starting key is invalid");
    }
    Slot slot =
        index == null
            ? Slot.inTable(shape.sortOf(key))
            : new Slot(shape.sortOf(key), table.key.hashOf(key), table.key.sortOf(key), 0);
    if (!shape.hashOf(key).equals(range.hash()) || !range.has(slot)) {
      throw ValidationError.of(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
    return slot;
  }

  private static QueryResponse answer(Page page) {
    var answer = QueryResponse.builder().count(page.count()).scannedCount(page.scanned());
    if (!page.isCount()) {
      answer.items(page.items());
    }
    Map<String, AttributeValue> last = page.last();
    if (last != null) {
      answer.lastEvaluatedKey(last);
    }
    return answer.build();
  }

  static int limit(@Nullable Integer limit) {
    if (limit != null && limit < 1) {
      throw ValidationError.of("Limit must be greater than or equal to 1");
    }
    return limit == null ? Integer.MAX_VALUE : limit;
  }
}
