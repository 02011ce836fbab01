package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Expressions;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes all or nothing, and a transaction of one name only once in ten minutes. */
final class Transactions {
  static final int WRITES_MAX = 100;
  static final long REMEMBERED_MS = 10 * 60 * 1000;
  private static final int TOTAL_BYTES_MAX = 4 * 1024 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final TransactWriteItemsResponse DONE =
      TransactWriteItemsResponse.builder().build();
  private static final CancellationReason FINE = CancellationReason.builder().code("None").build();

  private final Store store;
  private final Expressions expressions;
  private final InstantSource clock;
  private final Map<String, Committed> committed = new LinkedHashMap<>();

  private record Committed(List<TransactWriteItem> writes, long atMs) {}

  private record Touched(String table, Scalar hash, Scalar sort) {}

  Transactions(Store store, Expressions expressions, InstantSource clock) {
    this.store = store;
    this.expressions = expressions;
    this.clock = clock;
  }

  /** Forgets which transactions were done, as tables do that were restored. */
  void forget() {
    committed.clear();
  }

  TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
    List<TransactWriteItem> writes = request.transactItems();
    if (writes.isEmpty() || writes.size() > WRITES_MAX) {
      throw ValidationError.of(
          "1 validation error detected: Value at 'transactItems' failed to satisfy constraint:"
              + " Member must have length from 1 to "
              + WRITES_MAX);
    }
    String token = request.clientRequestToken();
    Committed before = token == null ? null : before(token);
    if (before != null && before.writes().equals(writes)) {
      return DONE;
    }
    List<Step> steps = steps(writes);
    if (before != null) {
      throw otherParameters();
    }
    List<CancellationReason> reasons = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      reasons.add(reason(steps.get(i), writes.get(i)));
    }
    if (reasons.stream().anyMatch(reason -> !FINE.code().equals(reason.code()))) {
      throw cancelled(reasons);
    }
    store.commit(steps);
    if (token != null) {
      committed.put(token, new Committed(writes, clock.millis()));
    }
    return DONE;
  }

  private @Nullable Committed before(String token) {
    long nowMs = clock.millis();
    var oldest = committed.values().iterator();
    while (oldest.hasNext() && oldest.next().atMs() + REMEMBERED_MS <= nowMs) {
      oldest.remove();
    }
    return committed.get(token);
  }

  private static IdempotentParameterMismatchException otherParameters() {
    return IdempotentParameterMismatchException.builder()
        .message("The client request token was used with other parameters before")
        .statusCode(BAD_REQUEST)
        .build();
  }

  private List<Step> steps(List<TransactWriteItem> writes) {
    List<Step> steps = new ArrayList<>(writes.size());
    Set<Touched> touched = new LinkedHashSet<>();
    int size = 0;
    for (TransactWriteItem write : writes) {
      Step step = step(write);
      KeyShape key = step.table().key;
      Touched one =
          new Touched(step.table().name(), key.hashOf(step.keys()), key.sortOf(step.keys()));
      if (!touched.add(one)) {
        throw ValidationError.of(
            "Transaction request cannot include multiple operations on one item");
      }
      size += step.after() == null ? 0 : step.after().sizeBytes();
      steps.add(step);
    }
    if (size > TOTAL_BYTES_MAX) {
      throw ValidationError.of("Member must have a total size of at most 4 MB");
    }
    return steps;
  }

  private Step step(TransactWriteItem write) {
    long acts =
        Stream.of(write.put(), write.update(), write.delete(), write.conditionCheck())
            .filter(Objects::nonNull)
            .count();
    if (acts != 1) {
      throw ValidationError.of("TransactItems can only contain one of its acts");
    }
    if (write.put() != null) {
      var put = write.put();
      return Writing.put(
          store.table(put.tableName()),
          put.item(),
          Guarded.of(
              expressions,
              put.conditionExpression(),
              null,
              put.hasExpressionAttributeNames(),
              put.expressionAttributeNames(),
              put.hasExpressionAttributeValues(),
              put.expressionAttributeValues()));
    }
    if (write.update() != null) {
      var update = write.update();
      return Writing.update(
          store.table(update.tableName()),
          update.key(),
          Guarded.of(
              expressions,
              update.conditionExpression(),
              required(update.updateExpression()),
              update.hasExpressionAttributeNames(),
              update.expressionAttributeNames(),
              update.hasExpressionAttributeValues(),
              update.expressionAttributeValues()));
    }
    if (write.delete() != null) {
      var delete = write.delete();
      return Writing.delete(
          store.table(delete.tableName()),
          delete.key(),
          Guarded.of(
              expressions,
              delete.conditionExpression(),
              null,
              delete.hasExpressionAttributeNames(),
              delete.expressionAttributeNames(),
              delete.hasExpressionAttributeValues(),
              delete.expressionAttributeValues()));
    }
    var check = write.conditionCheck();
    return Writing.look(
        store.table(check.tableName()),
        check.key(),
        Guarded.of(
            expressions,
            required(check.conditionExpression()),
            null,
            check.hasExpressionAttributeNames(),
            check.expressionAttributeNames(),
            check.hasExpressionAttributeValues(),
            check.expressionAttributeValues()));
  }

  private static String required(@Nullable String expression) {
    if (expression == null) {
      throw ValidationError.of("The expression is required but missing in a transaction");
    }
    return expression;
  }

  private CancellationReason reason(Step step, TransactWriteItem write) {
    if (store.conflicts(step)) {
      return reason("TransactionConflict", "Transaction is ongoing for the item").build();
    }
    if (step.misfit() != null) {
      return reason("ValidationError", step.misfit()).build();
    }
    if (step.holds()) {
      return FINE;
    }
    var failed = reason("ConditionalCheckFailed", "The conditional request failed");
    Row before = step.before();
    if (before != null && wanted(write) == ReturnValuesOnConditionCheckFailure.ALL_OLD) {
      failed.item(before.attributes());
    }
    return failed.build();
  }

  private static CancellationReason.Builder reason(String code, String message) {
    return CancellationReason.builder().code(code).message(message);
  }

  private static @Nullable ReturnValuesOnConditionCheckFailure wanted(TransactWriteItem write) {
    if (write.put() != null) {
      return write.put().returnValuesOnConditionCheckFailure();
    }
    if (write.update() != null) {
      return write.update().returnValuesOnConditionCheckFailure();
    }
    return write.delete() != null
        ? write.delete().returnValuesOnConditionCheckFailure()
        : write.conditionCheck().returnValuesOnConditionCheckFailure();
  }

  private static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
    return TransactionCanceledException.builder()
        .cancellationReasons(reasons)
        .message(
            reasons.stream()
                .map(CancellationReason::code)
                .collect(
                    Collectors.joining(
                        ", ",
                        "Transaction cancelled, please refer cancellation reasons for specific"
                            + " reasons [",
                        "]")))
        .statusCode(BAD_REQUEST)
        .writableStackTrace(false)
        .build();
  }
}
