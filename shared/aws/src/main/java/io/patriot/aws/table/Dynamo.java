package io.patriot.aws.table;

import io.patriot.application.time.Waits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The few ways in which the tables are read and written. Every reading by key is consistent.
 *
 * <p>A write with a condition carries a name of its own. When its answer is lost and the SDK writes
 * again, the condition fails on our own first write; the name says that it was ours, so that a lost
 * answer is not taken for somebody else's write. Two writers never share a name, not even when they
 * write the same: of two that claim one thing, one must lose.
 */
public final class Dynamo {
  private static final String WRITER = "writer";

  private final DynamoDbClient client;
  private final TableNames tables;
  private final Supplier<String> writeNames;
  private final Waits waits;

  /**
   * @param writeNames gives a text of at most 36 characters that was never given before, such as a
   *     random UUID
   */
  public Dynamo(
      DynamoDbClient client, TableNames tables, Supplier<String> writeNames, Waits waits) {
    this.client = client;
    this.tables = tables;
    this.writeNames = writeNames;
    this.waits = waits;
  }

  public TableNames tables() {
    return tables;
  }

  public Optional<Item> get(String table, Key key) {
    var answer =
        Guard.calling(
            "read an item",
            () ->
                client.getItem(
                    request ->
                        request.tableName(table).key(key.attributes()).consistentRead(true)));
    return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
  }

  /** The items of those keys that exist; the keys may be of several tables. */
  public Map<Key, Item> getAll(Map<String, List<Key>> keysByTable) {
    return new BatchReading(client, waits).read(keysByTable);
  }

  /** All items that a query finds, page by page, but no more than {@code limit}. */
  public List<Item> query(QueryRequest.Builder query, int limit) {
    var items = new ArrayList<Item>();
    Map<String, AttributeValue> next = Map.of();
    do {
      QueryRequest page =
          query.limit(limit - items.size()).exclusiveStartKey(next.isEmpty() ? null : next).build();
      var answer = Guard.calling("answer a query", () -> client.query(page));
      answer.items().forEach(found -> items.add(new Item(found)));
      next = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
    } while (!next.isEmpty() && items.size() < limit);
    return items;
  }

  public Write putIfNew(String table, Item item) {
    return putIf(table, item, Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")"));
  }

  /** Puts the whole item if the change's condition holds; only its condition counts. */
  public Write putIf(String table, Item item, Change condition) {
    String name = writeNames.get();
    Item named = item.with(WRITER, name);
    try {
      Guard.calling(
          "write an item",
          () ->
              client.putItem(
                  request ->
                      request
                          .tableName(table)
                          .item(named.attributes())
                          .conditionExpression(condition.condition())
                          .expressionAttributeNames(condition.names())
                          .expressionAttributeValues(condition.values())
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Write.Stored(named);
    } catch (ConditionalCheckFailedException e) {
      return refused(e, name);
    }
  }

  /** Changes an item; the change's expression is a list of assignments after SET. */
  public Write update(String table, Key key, Change change) {
    String name = writeNames.get();
    change.name("#writer", WRITER).value(":writer", Value.text(name));
    try {
      var answer =
          Guard.calling(
              "change an item",
              () ->
                  client.updateItem(
                      request ->
                          request
                              .tableName(table)
                              .key(key.attributes())
                              .updateExpression("SET #writer = :writer, " + change.expression())
                              .conditionExpression(change.condition())
                              .expressionAttributeNames(change.names())
                              .expressionAttributeValues(change.values())
                              .returnValues(ReturnValue.ALL_NEW)
                              .returnValuesOnConditionCheckFailure(
                                  ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Write.Stored(new Item(answer.attributes()));
    } catch (ConditionalCheckFailedException e) {
      return refused(e, name);
    }
  }

  public void delete(String table, Key key) {
    Guard.calling(
        "delete an item",
        () -> client.deleteItem(request -> request.tableName(table).key(key.attributes())));
  }

  public void putAll(String table, List<Item> items) {
    new BatchWriting(client, table, waits).put(items);
  }

  public void deleteAll(String table, List<Key> keys) {
    new BatchWriting(client, table, waits).delete(keys);
  }

  /** Writes all or nothing; the SDK's own tries of it count once. */
  public Transaction transact(List<TransactWriteItem> writes) {
    String name = writeNames.get();
    try {
      Guard.calling(
          "write a transaction",
          () ->
              client.transactWriteItems(
                  request -> request.transactItems(writes).clientRequestToken(name)));
      return new Transaction.Committed();
    } catch (TransactionCanceledException e) {
      return Transaction.cancelled(e);
    }
  }

  private static Write refused(ConditionalCheckFailedException refusal, String name) {
    if (!refusal.hasItem()) {
      return new Write.Refused(null);
    }
    var item = new Item(new LinkedHashMap<>(refusal.item()));
    return item.find(WRITER).filter(name::equals).isPresent()
        ? new Write.Stored(item)
        : new Write.Refused(item);
  }
}
