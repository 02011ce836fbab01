package io.patriot.aws.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The four tables as data, and the making of them where nobody else makes them. */
public final class Tables {
  public static final String WAITING = "waiting";
  public static final String WAITING_SHARD = "waitingShard";
  public static final String WAITING_SINCE = "waitingSince";
  public static final String PAPER = "paper";
  public static final String PAPER_SYMBOL = "paperSymbol";
  public static final String PAPER_ORDER = "paperOrder";
  public static final String LINKED = "linked";
  public static final String LINKED_VENUE = "linkedVenue";
  public static final String LINKED_ACCOUNT = "linkedAccount";
  public static final String BY_ACCOUNT = "byAccount";
  public static final String ACCOUNT_KEY = "accountKey";
  public static final String ACCOUNT_VERSION = "accountVersion";

  private Tables() {}

  /**
   * A table; every one has a partition key {@code pk} and a sort key {@code sk}, both text.
   *
   * @param timeToLive the attribute that says when an item may go, if items go
   * @param stream whether its new items are streamed
   */
  public record Definition(
      String name, List<Index> indexes, @Nullable String timeToLive, boolean stream) {}

  /**
   * A second order of the items that have its keys.
   *
   * @param keysOnly whether it holds no more than the keys
   */
  public record Index(
      String name, String partition, String sort, ScalarAttributeType sortType, boolean keysOnly) {}

  public static List<Definition> definitions(TableNames names) {
    var text = ScalarAttributeType.S;
    var number = ScalarAttributeType.N;
    return List.of(
        new Definition(
            names.state(),
            List.of(
                new Index(WAITING, WAITING_SHARD, WAITING_SINCE, text, true),
                new Index(PAPER, PAPER_SYMBOL, PAPER_ORDER, text, true),
                new Index(LINKED, LINKED_VENUE, LINKED_ACCOUNT, text, true)),
            Item.EXPIRES_AT,
            false),
        new Definition(
            names.events(),
            List.of(new Index(BY_ACCOUNT, ACCOUNT_KEY, ACCOUNT_VERSION, number, false)),
            null,
            true),
        new Definition(names.market(), List.of(), Item.EXPIRES_AT, false),
        new Definition(names.keys(), List.of(), null, false));
  }

  /** Makes what is missing; tables that are there stay as they are. */
  public static void create(DynamoDbClient client, TableNames names) {
    List<String> there = client.listTables().tableNames();
    for (Definition table : definitions(names)) {
      if (!there.contains(table.name())) {
        create(client, table);
      }
    }
  }

  private static void create(DynamoDbClient client, Definition table) {
    client.createTable(request(table));
    client.waiter().waitUntilTableExists(wait -> wait.tableName(table.name()));
    if (table.timeToLive() != null) {
      client.updateTimeToLive(
          update ->
              update
                  .tableName(table.name())
                  .timeToLiveSpecification(
                      ttl -> ttl.attributeName(table.timeToLive()).enabled(true)));
    }
  }

  private static CreateTableRequest request(Definition table) {
    var attributes = new ArrayList<AttributeDefinition>();
    attributes.add(attribute(Key.PARTITION, ScalarAttributeType.S));
    attributes.add(attribute(Key.SORT, ScalarAttributeType.S));
    for (Index index : table.indexes()) {
      attributes.add(attribute(index.partition(), ScalarAttributeType.S));
      attributes.add(attribute(index.sort(), index.sortType()));
    }
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(Key.PARTITION, Key.SORT))
            .attributeDefinitions(attributes);
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Tables::index).toList());
    }
    if (table.stream()) {
      request.streamSpecification(
          stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE));
    }
    return request.build();
  }

  private static GlobalSecondaryIndex index(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.partition(), index.sort()))
        .projection(
            projection ->
                projection.projectionType(
                    index.keysOnly() ? ProjectionType.KEYS_ONLY : ProjectionType.ALL))
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }
}
