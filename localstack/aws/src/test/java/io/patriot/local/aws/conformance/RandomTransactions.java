package io.patriot.local.aws.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Transactions of every act, some said again under the same name. */
final class RandomTransactions {
  private final RandomTableCalls calls;
  private @Nullable TransactWriteItemsRequest last;
  private int names;

  RandomTransactions(RandomTableCalls calls) {
    this.calls = calls;
  }

  TableCall next() {
    TransactWriteItemsRequest again = last;
    TransactWriteItemsRequest request;
    if (again != null && calls.values.chance(20)) {
      request = again;
    } else if (again != null && calls.values.chance(10)) {
      request = again.toBuilder().transactItems(other()).build();
    } else {
      names++;
      request =
          TransactWriteItemsRequest.builder()
              .transactItems(writes())
              .clientRequestToken(calls.prefix + "#" + names)
              .build();
    }
    last = request;
    TransactWriteItemsRequest chosen = request;
    return new TableCall(chosen, client -> client.transactWriteItems(chosen));
  }

  /** Right in itself, because which of two mistakes is named first is not promised. */
  private TransactWriteItem other() {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(Tables.NAME).key(calls.key(calls.sort())))
        .build();
  }

  /** One to three. */
  private List<TransactWriteItem> writes() {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (String sort : List.of("b", "a", "ab")) {
      if (calls.values.chance(60)) {
        writes.add(write(sort));
      }
    }
    if (writes.isEmpty()) {
      writes.add(write("a"));
    }
    return writes;
  }

  private TransactWriteItem write(String sort) {
    var in = new Placeholders(calls.random);
    return switch (calls.random.nextInt(6)) {
      case 0, 1 ->
          TransactWriteItem.builder()
              .put(
                  put ->
                      put.tableName(Tables.NAME)
                          .item(calls.item(sort))
                          .conditionExpression(calls.sometimes(in))
                          .expressionAttributeNames(in.names())
                          .expressionAttributeValues(in.values())
                          .returnValuesOnConditionCheckFailure(calls.onFailure()))
              .build();
      case 2, 3 ->
          TransactWriteItem.builder()
              .update(
                  update ->
                      update
                          .tableName(Tables.NAME)
                          .key(calls.key(sort))
                          .updateExpression(calls.expressions.update(in))
                          .conditionExpression(calls.sometimes(in))
                          .expressionAttributeNames(in.names())
                          .expressionAttributeValues(in.values())
                          .returnValuesOnConditionCheckFailure(calls.onFailure()))
              .build();
      case 4 ->
          TransactWriteItem.builder()
              .delete(
                  delete ->
                      delete
                          .tableName(Tables.NAME)
                          .key(calls.key(sort))
                          .conditionExpression(calls.sometimes(in))
                          .expressionAttributeNames(in.names())
                          .expressionAttributeValues(in.values())
                          .returnValuesOnConditionCheckFailure(calls.onFailure()))
              .build();
      default ->
          TransactWriteItem.builder()
              .conditionCheck(
                  check ->
                      check
                          .tableName(Tables.NAME)
                          .key(calls.key(sort))
                          .conditionExpression(calls.expressions.condition(in))
                          .expressionAttributeNames(in.names())
                          .expressionAttributeValues(in.values())
                          .returnValuesOnConditionCheckFailure(calls.onFailure()))
              .build();
    };
  }
}
