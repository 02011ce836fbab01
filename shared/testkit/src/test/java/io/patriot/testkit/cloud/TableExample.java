package io.patriot.testkit.cloud;

import io.patriot.testkit.HandTurnedClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table with two indexes, as the platform's are. */
final class TableExample {
  static final String TABLE = "orders";

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final InMemoryDynamoDb client = new InMemoryDynamoDb(clock);

  TableExample() {
    client.createTable(request(TABLE));
    client.waiter().waitUntilTableExists(wait -> wait.tableName(TABLE));
    client.updateTimeToLive(
        update ->
            update
                .tableName(TABLE)
                .timeToLiveSpecification(ttl -> ttl.attributeName("ends").enabled(true)));
  }

  static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
        .attributeDefinitions(
            attribute("pk", ScalarAttributeType.S),
            attribute("sk", ScalarAttributeType.S),
            attribute("shard", ScalarAttributeType.S),
            attribute("rank", ScalarAttributeType.N))
        .globalSecondaryIndexes(
            index("byRank", ProjectionType.ALL), index("keys", ProjectionType.KEYS_ONLY))
        .build();
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    var key = new LinkedHashMap<String, AttributeValue>();
    key.put("pk", AttributeValue.fromS(pk));
    key.put("sk", AttributeValue.fromS(sk));
    return key;
  }

  static Map<String, AttributeValue> item(
      String pk, String sk, String name, AttributeValue attribute) {
    var item = new LinkedHashMap<>(key(pk, sk));
    item.put(name, attribute);
    return item;
  }

  static AttributeValue number(String number) {
    return AttributeValue.fromN(number);
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(TABLE).item(item));
  }

  Map<String, AttributeValue> get(String pk, String sk) {
    return client.getItem(get -> get.tableName(TABLE).key(key(pk, sk))).item();
  }

  private static GlobalSecondaryIndex index(String name, ProjectionType projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("shard", KeyType.HASH), key("rank", KeyType.RANGE))
        .projection(it -> it.projectionType(projection))
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }
}
