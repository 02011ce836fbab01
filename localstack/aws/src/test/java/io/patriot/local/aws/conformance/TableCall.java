package io.patriot.local.aws.conformance;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One request to a table, and how it is made.
 *
 * @param asAws makes the small edition's answer what AWS is known to answer
 */
record TableCall(
    DynamoDbRequest request, Function<DynamoDbClient, Object> act, UnaryOperator<Object> asAws) {
  TableCall(DynamoDbRequest request, Function<DynamoDbClient, Object> act) {
    this(request, act, UnaryOperator.identity());
  }

  Answer answerOf(DynamoDbClient client) {
    return Answer.of(() -> act.apply(client));
  }

  Answer answerOfSmallEdition(DynamoDbClient client) {
    return Answer.of(() -> asAws.apply(act.apply(client)));
  }
}
