package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Expressions;
import io.patriot.testkit.cloud.expression.Update;
import io.patriot.testkit.cloud.expression.Updates;
import io.patriot.testkit.cloud.expression.ValidationError;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Writes of one item. */
final class SingleWrites {
  private static final PutItemResponse PUT = PutItemResponse.builder().build();
  private static final UpdateItemResponse UPDATED = UpdateItemResponse.builder().build();
  private static final DeleteItemResponse DELETED = DeleteItemResponse.builder().build();
  private static final int BAD_REQUEST = 400;

  private final Store store;
  private final Expressions expressions;

  SingleWrites(Store store, Expressions expressions) {
    this.store = store;
    this.expressions = expressions;
  }

  PutItemResponse put(PutItemRequest request) {
    checkOldOrNone(request.returnValues());
    Step step =
        Writing.put(
            store.table(request.tableName()),
            request.item(),
            Guarded.of(
                expressions,
                request.conditionExpression(),
                null,
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues()));
    commit(step, request.returnValuesOnConditionCheckFailure());
    return request.returnValues() == ReturnValue.ALL_OLD && step.before() != null
        ? PutItemResponse.builder().attributes(step.before().attributes()).build()
        : PUT;
  }

  DeleteItemResponse delete(DeleteItemRequest request) {
    checkOldOrNone(request.returnValues());
    Step step =
        Writing.delete(
            store.table(request.tableName()),
            request.key(),
            Guarded.of(
                expressions,
                request.conditionExpression(),
                null,
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues()));
    commit(step, request.returnValuesOnConditionCheckFailure());
    return request.returnValues() == ReturnValue.ALL_OLD && step.before() != null
        ? DeleteItemResponse.builder().attributes(step.before().attributes()).build()
        : DELETED;
  }

  UpdateItemResponse update(UpdateItemRequest request) {
    Guarded guarded =
        Guarded.of(
            expressions,
            request.conditionExpression(),
            request.updateExpression(),
            request.hasExpressionAttributeNames(),
            request.expressionAttributeNames(),
            request.hasExpressionAttributeValues(),
            request.expressionAttributeValues());
    Step step = Writing.update(store.table(request.tableName()), request.key(), guarded);
    commit(step, request.returnValuesOnConditionCheckFailure());
    Map<String, AttributeValue> wanted = wanted(request.returnValues(), step, guarded);
    return wanted == null ? UPDATED : UpdateItemResponse.builder().attributes(wanted).build();
  }

  private static @Nullable Map<String, AttributeValue> wanted(
      @Nullable ReturnValue wanted, Step step, Guarded guarded) {
    Row before = step.before();
    Row after = step.after();
    if (wanted == null || after == null) {
      return null;
    }
    return switch (wanted) {
      case ALL_NEW -> after.attributes();
      case ALL_OLD -> before == null ? null : before.attributes();
      case UPDATED_NEW -> touched(after, guarded);
      case UPDATED_OLD -> before == null ? null : touched(before, guarded);
      case NONE, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  private static @Nullable Map<String, AttributeValue> touched(Row row, Guarded guarded) {
    Update update = guarded.update();
    if (update == null) {
      return null;
    }
    Map<String, AttributeValue> touched =
        Updates.touched(update, row.attributes(), guarded.bindings());
    return touched.isEmpty() ? null : touched;
  }

  private void commit(Step step, @Nullable ReturnValuesOnConditionCheckFailure wanted) {
    if (store.conflicts(step)) {
      throw TransactionConflictException.builder()
          .message("Transaction is ongoing for the item")
          .statusCode(BAD_REQUEST)
          .writableStackTrace(false)
          .build();
    }
    if (!step.holds()) {
      throw conditionFailed(step, wanted);
    }
    if (step.misfit() != null) {
      throw ValidationError.of(step.misfit());
    }
    store.commit(step);
  }

  private static ConditionalCheckFailedException conditionFailed(
      Step step, @Nullable ReturnValuesOnConditionCheckFailure wanted) {
    var refusal = ConditionalCheckFailedException.builder();
    if (wanted == ReturnValuesOnConditionCheckFailure.ALL_OLD && step.before() != null) {
      refusal.item(step.before().attributes());
    }
    return refusal
        .message("The conditional request failed")
        .statusCode(BAD_REQUEST)
        .writableStackTrace(false)
        .build();
  }

  private static void checkOldOrNone(@Nullable ReturnValue wanted) {
    if (wanted != null && wanted != ReturnValue.NONE && wanted != ReturnValue.ALL_OLD) {
      throw ValidationError.of("Return values set to invalid value");
    }
  }
}
