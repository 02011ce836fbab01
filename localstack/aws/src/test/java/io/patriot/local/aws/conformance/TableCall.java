package io.patriot.local.aws.conformance;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** One request to a table, and how it is made. */
record TableCall(DynamoDbRequest request, Function<DynamoDbClient, Object> act) {
  Answer answerOf(DynamoDbClient client) {
    return Answer.of(() -> act.apply(client));
  }
}
