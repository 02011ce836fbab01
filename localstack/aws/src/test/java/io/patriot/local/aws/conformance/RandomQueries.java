package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Readings of the partition and of the indexes, in both directions, in pages. */
final class RandomQueries {
  private final RandomTableCalls calls;

  RandomQueries(RandomTableCalls calls) {
    this.calls = calls;
  }

  TableCall everything() {
    return call(
        QueryRequest.builder()
            .tableName(Tables.NAME)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(calls.prefix)))
            .build());
  }

  TableCall next() {
    var in = new Placeholders(calls.random);
    boolean indexed = calls.values.chance(40);
    var query =
        QueryRequest.builder()
            .tableName(Tables.NAME)
            .keyConditionExpression(indexed ? places(in) : sorts(in))
            .scanIndexForward(calls.values.chance(60));
    if (indexed) {
      query.indexName(calls.values.one(Tables.INDEXES));
    } else {
      query.consistentRead(calls.values.chance(80));
    }
    if (calls.values.chance(40)) {
      query.filterExpression(calls.expressions.condition(in));
    }
    if (calls.values.chance(20)) {
      query.select(Select.COUNT);
    } else if (!indexed && calls.values.chance(40)) {
      query.projectionExpression(calls.expressions.projection(in));
    }
    if (calls.values.chance(60)) {
      query.limit(1 + calls.random.nextInt(3));
    }
    return call(
        query.expressionAttributeNames(in.names()).expressionAttributeValues(in.values()).build());
  }

  private String sorts(Placeholders in) {
    String partition = "pk = " + in.value(AttributeValue.fromS(calls.prefix));
    return switch (calls.random.nextInt(5)) {
      case 0 ->
          partition
              + " AND sk BETWEEN "
              + in.value(AttributeValue.fromS("a"))
              + " AND "
              + in.value(AttributeValue.fromS(calls.sort()));
      case 1 -> partition + " AND begins_with(sk, " + in.value(AttributeValue.fromS("a")) + ")";
      case 2 ->
          partition
              + " AND sk "
              + calls.values.one(List.of("=", "<", "<=", ">", ">="))
              + " "
              + in.value(AttributeValue.fromS(calls.sort()));
      default -> partition;
    };
  }

  private String places(Placeholders in) {
    String lane = "lane = " + in.value(AttributeValue.fromS(calls.prefix + "x"));
    return calls.values.chance(50)
        ? lane
        : lane
            + " AND spot "
            + calls.values.one(List.of("=", "<", "<=", ">", ">="))
            + " "
            + in.value(AttributeValue.fromN(Integer.toString(calls.random.nextInt(30))));
  }

  private static TableCall call(QueryRequest request) {
    return new TableCall(request, client -> pages(client, request));
  }

  /** All pages, as they come. */
  private static List<QueryResponse> pages(DynamoDbClient client, QueryRequest request) {
    List<QueryResponse> pages = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    do {
      Map<String, AttributeValue> from = start;
      QueryResponse page = client.query(request.toBuilder().exclusiveStartKey(from).build());
      pages.add(page);
      start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
    } while (start != null);
    return pages;
  }
}
