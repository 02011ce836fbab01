package io.patriot.local.aws.conformance;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The one table that both have. */
final class Tables {
  static final String NAME = "conformance";
  static final List<String> INDEXES = List.of("whole", "keys");

  private Tables() {}

  static void create(DynamoDbClient client) {
    client.createTable(
        request ->
            request
                .tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S),
                    attribute("sk", ScalarAttributeType.S),
                    attribute("lane", ScalarAttributeType.S),
                    attribute("spot", ScalarAttributeType.N))
                .globalSecondaryIndexes(
                    index("whole", ProjectionType.ALL), index("keys", ProjectionType.KEYS_ONLY)));
  }

  private static GlobalSecondaryIndex index(String name, ProjectionType projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("lane", KeyType.HASH), key("spot", KeyType.RANGE))
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
