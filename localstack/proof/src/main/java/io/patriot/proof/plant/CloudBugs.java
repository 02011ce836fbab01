package io.patriot.proof.plant;

import io.patriot.testkit.Interception;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Bugs of whoever writes into tables and onto the bus. */
final class CloudBugs {
  private CloudBugs() {}

  static DynamoDbClient lastWriterWins(DynamoDbClient tables) {
    return onTransaction(
        tables,
        request ->
            tables.transactWriteItems(
                request.toBuilder()
                    .transactItems(
                        request.transactItems().stream().map(CloudBugs::unconditional).toList())
                    .build()));
  }

  private static TransactWriteItem unconditional(TransactWriteItem write) {
    Put put = write.put();
    return put == null || key(put, "sk").startsWith("FILL#")
        ? write
        : TransactWriteItem.builder()
            .put(Put.builder().tableName(put.tableName()).item(put.item()).build())
            .build();
  }

  static DynamoDbClient bookInASecondWrite(DynamoDbClient tables) {
    return inTwoWrites(
        tables, put -> key(put, "sk").equals("BOOK"), put -> key(put, "sk").startsWith("FILL#"));
  }

  static DynamoDbClient outboxInASecondWrite(DynamoDbClient tables) {
    return inTwoWrites(tables, put -> key(put, "pk").startsWith("OUTBOX#"), _ -> true);
  }

  /**
   * @param beside what a transaction has to have in it for that
   */
  private static DynamoDbClient inTwoWrites(
      DynamoDbClient tables, Predicate<Put> later, Predicate<Put> beside) {
    return onTransaction(
        tables,
        request -> {
          var first = new ArrayList<TransactWriteItem>();
          var second = new ArrayList<TransactWriteItem>();
          for (TransactWriteItem write : request.transactItems()) {
            (write.put() != null && later.test(write.put()) ? second : first).add(write);
          }
          if (second.isEmpty()
              || first.stream().noneMatch(one -> one.put() != null && beside.test(one.put()))) {
            return tables.transactWriteItems(request);
          }
          var answer = tables.transactWriteItems(request.toBuilder().transactItems(first).build());
          try {
            tables.transactWriteItems(
                request.toBuilder()
                    .transactItems(second)
                    .clientRequestToken(request.clientRequestToken() + "b")
                    .build());
          } catch (SdkException e) {
            return answer; // the first one is stored, so it counts as done
          }
          return answer;
        });
  }

  @SuppressWarnings("unchecked") // the platform calls it with a builder's consumer
  private static <B> Consumer<B> consumer(Interception.Call call) {
    return (Consumer<B>) call.arguments().getFirst();
  }

  /** What a bug makes of a transaction. */
  private interface Transacting {
    Object transact(TransactWriteItemsRequest request);
  }

  private static DynamoDbClient onTransaction(DynamoDbClient tables, Transacting bug) {
    return Interception.around(
        DynamoDbClient.class,
        tables,
        (method, call) -> {
          if (!method.equals("transactWriteItems")) {
            return call.proceed();
          }
          var builder = TransactWriteItemsRequest.builder();
          CloudBugs.<TransactWriteItemsRequest.Builder>consumer(call).accept(builder);
          return bug.transact(builder.build());
        });
  }

  private static String key(Put put, String name) {
    AttributeValue value = put.item().get(name);
    return value == null ? "" : Objects.requireNonNullElse(value.s(), "");
  }
}
