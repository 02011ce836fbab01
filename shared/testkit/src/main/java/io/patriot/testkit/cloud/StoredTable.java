package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A table with its items and its indexes. */
final class StoredTable {
  final CreateTableRequest request;
  final KeyShape key;
  final List<IndexShape> indexes;
  @Nullable String timeToLive;
  private final Shelf items;
  private final Map<String, Shelf> shelves;

  StoredTable(CreateTableRequest request) {
    this.request = request;
    this.key = KeyShape.of(request.keySchema(), request.attributeDefinitions());
    this.indexes =
        request.globalSecondaryIndexes().stream()
            .map(
                index ->
                    new IndexShape(
                        index.indexName(),
                        KeyShape.of(index.keySchema(), request.attributeDefinitions()),
                        index.projection().projectionType(),
                        index.projection().nonKeyAttributes()))
            .toList();
    this.items = new Shelf();
    this.shelves = new LinkedHashMap<>();
    indexes.forEach(index -> shelves.put(index.name(), new Shelf()));
  }

  private StoredTable(StoredTable from) {
    this.request = from.request;
    this.key = from.key;
    this.indexes = from.indexes;
    this.timeToLive = from.timeToLive;
    this.items = from.items.copy();
    this.shelves = new LinkedHashMap<>();
    from.shelves.forEach((name, shelf) -> shelves.put(name, shelf.copy()));
  }

  StoredTable copy() {
    return new StoredTable(this);
  }

  String name() {
    return request.tableName();
  }

  @Nullable Row find(Map<String, AttributeValue> of) {
    return items.find(key.hashOf(of), Slot.inTable(key.sortOf(of)));
  }

  Shelf items() {
    return items;
  }

  IndexShape index(String name) {
    for (IndexShape index : indexes) {
      if (index.name().equals(name)) {
        return index;
      }
    }
    throw ValidationError.of("The table does not have the specified index: " + name);
  }

  Shelf shelf(IndexShape index) {
    Shelf shelf = shelves.get(index.name());
    if (shelf == null) {
      throw new IllegalStateException("no such index: " + index.name());
    }
    return shelf;
  }

  /** Puts one row in the place of another; nothing for none. */
  void replace(@Nullable Row before, @Nullable Row after) {
    if (before != null) {
      indexes.forEach(index -> unindex(index, before));
    }
    if (after != null) {
      items.put(after.hash(), Slot.inTable(after.sort()), after);
      indexes.forEach(index -> index(index, after));
    } else if (before != null) {
      items.remove(before.hash(), Slot.inTable(before.sort()));
    }
  }

  /** All rows, partition by partition. */
  List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (Scalar hash : items.hashes()) {
      rows.addAll(items.partition(hash).values());
    }
    return rows;
  }

  /** Where a row stands in an index. */
  static Slot slot(IndexShape index, Row row) {
    return new Slot(index.key().sortOf(row.attributes()), row.hash(), row.sort(), 0);
  }

  private void index(IndexShape index, Row row) {
    if (index.key().isIn(row.attributes())) {
      shelf(index).put(index.key().hashOf(row.attributes()), slot(index, row), row);
    }
  }

  private void unindex(IndexShape index, Row row) {
    if (index.key().isIn(row.attributes())) {
      shelf(index).remove(index.key().hashOf(row.attributes()), slot(index, row));
    }
  }

  static ResourceNotFoundException missing(String name) {
    return ResourceNotFoundException.builder()
        .message("Requested resource not found: Table: " + name + " not found")
        .build();
  }
}
