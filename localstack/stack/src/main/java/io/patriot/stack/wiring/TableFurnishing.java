package io.patriot.stack.wiring;

import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Looks whether the tables of the topology stand somewhere as it says, and makes those missing. */
final class TableFurnishing {
  private static final String KIND = "table";

  private final DynamoDbClient client;
  private final Findings findings;

  private TableFurnishing(DynamoDbClient client, Findings findings) {
    this.client = client;
    this.findings = findings;
  }

  static void of(Topology topology, String prefix, DynamoDbClient client, Findings findings) {
    var furnishing = new TableFurnishing(client, findings);
    var missing = new ArrayList<String>();
    for (Table table : topology.tables()) {
      if (!furnishing.isThere(table)) {
        missing.add(table.name());
      }
    }
    if (!missing.isEmpty()) {
      Tables.create(client, TableNames.withPrefix(prefix));
      missing.forEach(name -> findings.made(KIND, name));
    }
  }

  private boolean isThere(Table table) {
    TableDescription there;
    try {
      there = client.describeTable(one -> one.tableName(table.name())).table();
    } catch (ResourceNotFoundException e) {
      return false;
    }
    findings.found(KIND);
    compare(table, there);
    return true;
  }

  private void compare(Table table, TableDescription there) {
    Map<String, String> types =
        there.attributeDefinitions().stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName,
                    AttributeDefinition::attributeTypeAsString,
                    (one, _) -> one));
    must(table, keys(there.keySchema(), types), List.of("pk S", "sk S"));
    must(table, indexesOf(there, types), indexesOf(table));
    String stream =
        there.streamSpecification() == null
            ? "no stream"
            : String.valueOf(there.streamSpecification().streamViewTypeAsString());
    if (table.stream()) {
      must(table, stream, "NEW_IMAGE");
    }
    String timeToLive = timeToLive(table);
    String wanted = table.timeToLive() == null ? "never" : table.timeToLive();
    if (!timeToLive.equals(wanted)) {
      findings.differs(KIND, table.name(), "items go: " + timeToLive, "items go: " + wanted);
    }
  }

  private void must(Table table, Object there, Object wanted) {
    if (!there.equals(wanted)) {
      findings.unusable(KIND, table.name(), there, wanted);
    }
  }

  private String timeToLive(Table table) {
    var there = client.describeTimeToLive(one -> one.tableName(table.name()));
    String attribute =
        there.timeToLiveDescription() == null
            ? null
            : there.timeToLiveDescription().attributeName();
    return attribute == null ? "never" : attribute;
  }

  private static List<String> keys(List<KeySchemaElement> schema, Map<String, String> types) {
    return schema.stream()
        .map(key -> key.attributeName() + " " + types.get(key.attributeName()))
        .toList();
  }

  private static Set<String> indexesOf(TableDescription there, Map<String, String> types) {
    var indexes = new TreeSet<String>();
    for (GlobalSecondaryIndexDescription index : there.globalSecondaryIndexes()) {
      indexes.add(
          index.indexName()
              + keys(index.keySchema(), types)
              + index.projection().projectionTypeAsString());
    }
    return indexes;
  }

  private static Set<String> indexesOf(Table table) {
    var indexes = new TreeSet<String>();
    for (Table.Index index : table.indexes()) {
      indexes.add(
          index.name()
              + List.of(
                  index.partitionKey() + " S",
                  index.sortKey() + (index.sortNumeric() ? " N" : " S"))
              + (index.keysOnly() ? "KEYS_ONLY" : "ALL"));
    }
    return indexes;
  }
}
