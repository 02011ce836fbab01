package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests about three items of one partition, so that they meet. */
final class RandomTableCalls {
  private static final List<String> SORT_KEYS = List.of("a", "ab", "b");
  private static final List<ReturnValue> OLD_OR_NONE =
      List.of(ReturnValue.NONE, ReturnValue.ALL_OLD);
  private static final List<ReturnValue> RETURNED =
      List.of(
          ReturnValue.NONE,
          ReturnValue.ALL_OLD,
          ReturnValue.ALL_NEW,
          ReturnValue.ALL_NEW,
          ReturnValue.UPDATED_NEW,
          ReturnValue.UPDATED_OLD);

  final String prefix;
  final SplittableRandom random;
  final RandomValues values;
  final RandomExpressions expressions;
  private final RandomTransactions transactions;
  private final RandomQueries queries;

  RandomTableCalls(String prefix, long seed) {
    this.prefix = prefix;
    this.random = new SplittableRandom(seed);
    this.values = new RandomValues(random);
    this.expressions = new RandomExpressions(random, values);
    this.transactions = new RandomTransactions(this);
    this.queries = new RandomQueries(this);
  }

  TableCall next() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> put();
      case 3, 4, 5 -> update();
      case 6 -> delete();
      case 7 -> values.chance(50) ? get() : batchGet();
      case 8 -> values.chance(40) ? batchWrite() : queries.next();
      case 9 -> queries.next();
      default -> transactions.next();
    };
  }

  /** All that the sequence left behind. */
  TableCall everything() {
    return queries.everything();
  }

  private TableCall put() {
    var in = new Placeholders(random);
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(Tables.NAME)
            .item(item(sort()))
            .conditionExpression(sometimes(in))
            .expressionAttributeNames(in.names())
            .expressionAttributeValues(in.values())
            .returnValues(values.one(OLD_OR_NONE))
            .returnValuesOnConditionCheckFailure(onFailure())
            .build();
    return new TableCall(request, client -> client.putItem(request));
  }

  private TableCall update() {
    var in = new Placeholders(random);
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(Tables.NAME)
            .key(key(sort()))
            .updateExpression(expressions.update(in))
            .conditionExpression(sometimes(in))
            .expressionAttributeNames(in.names())
            .expressionAttributeValues(in.values())
            .returnValues(values.one(RETURNED))
            .returnValuesOnConditionCheckFailure(onFailure())
            .build();
    Narrowed narrowed = Narrowed.to(in.touched());
    return new TableCall(
        request,
        client -> client.updateItem(request),
        response -> showsPlaces(request) ? narrowed.of((UpdateItemResponse) response) : response);
  }

  private static boolean showsPlaces(UpdateItemRequest request) {
    return request.returnValues() == ReturnValue.UPDATED_NEW
        || request.returnValues() == ReturnValue.UPDATED_OLD;
  }

  private TableCall delete() {
    var in = new Placeholders(random);
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(Tables.NAME)
            .key(key(sort()))
            .conditionExpression(sometimes(in))
            .expressionAttributeNames(in.names())
            .expressionAttributeValues(in.values())
            .returnValues(values.one(OLD_OR_NONE))
            .returnValuesOnConditionCheckFailure(onFailure())
            .build();
    return new TableCall(request, client -> client.deleteItem(request));
  }

  private TableCall get() {
    var in = new Placeholders(random);
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(Tables.NAME)
            .key(key(sort()))
            .consistentRead(true)
            .projectionExpression(values.chance(50) ? expressions.projection(in) : null)
            .expressionAttributeNames(in.names())
            .build();
    return new TableCall(request, client -> client.getItem(request));
  }

  private TableCall batchGet() {
    var keys = KeysAndAttributes.builder().consistentRead(true).keys(someKeys()).build();
    BatchGetItemRequest request =
        BatchGetItemRequest.builder().requestItems(Map.of(Tables.NAME, keys)).build();
    return new TableCall(request, client -> client.batchGetItem(request));
  }

  private TableCall batchWrite() {
    List<WriteRequest> writes = new ArrayList<>();
    for (Map<String, AttributeValue> key : someKeys()) {
      String sort = Objects.requireNonNull(key.get("sk")).s();
      writes.add(
          values.chance(70)
              ? WriteRequest.builder().putRequest(put -> put.item(item(sort))).build()
              : WriteRequest.builder().deleteRequest(gone -> gone.key(key)).build());
    }
    BatchWriteItemRequest request =
        BatchWriteItemRequest.builder().requestItems(Map.of(Tables.NAME, writes)).build();
    return new TableCall(request, client -> client.batchWriteItem(request));
  }

  /** One to three keys, sometimes one twice. */
  private List<Map<String, AttributeValue>> someKeys() {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (String sort : SORT_KEYS) {
      if (values.chance(60)) {
        keys.add(key(sort));
      }
    }
    if (keys.isEmpty() || values.chance(5)) {
      keys.add(key("a"));
    }
    return keys;
  }

  String sort() {
    return values.one(SORT_KEYS);
  }

  @Nullable String sometimes(Placeholders in) {
    return values.chance(60) ? expressions.condition(in) : null;
  }

  ReturnValuesOnConditionCheckFailure onFailure() {
    return values.chance(50)
        ? ReturnValuesOnConditionCheckFailure.ALL_OLD
        : ReturnValuesOnConditionCheckFailure.NONE;
  }

  Map<String, AttributeValue> key(String sort) {
    var key = new LinkedHashMap<String, AttributeValue>();
    key.put("pk", AttributeValue.fromS(prefix));
    key.put("sk", AttributeValue.fromS(sort));
    return key;
  }

  Map<String, AttributeValue> item(String sort) {
    var item = new LinkedHashMap<>(key(sort));
    for (String attribute : RandomExpressions.ATTRIBUTES) {
      if (values.chance(50)) {
        item.put(attribute, values.of(attribute));
      }
    }
    if (values.chance(50)) {
      item.put("lane", AttributeValue.fromS(prefix + values.one(List.of("x", "y"))));
      item.put("spot", values.chance(95) ? spot(sort) : values.any());
    }
    if (values.chance(2)) {
      item.remove("sk");
    }
    return item;
  }

  /** No two items of one lane have the same spot, whose order nobody promises. */
  private AttributeValue spot(String sort) {
    int spot = 10 * SORT_KEYS.indexOf(sort) + random.nextInt(10);
    return AttributeValue.fromN(values.chance(50) ? Integer.toString(spot) : spot + ".0");
  }
}
