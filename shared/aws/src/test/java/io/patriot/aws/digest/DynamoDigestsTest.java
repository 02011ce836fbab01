package io.patriot.aws.digest;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.digest.Digests;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Summaries in DynamoDB. */
final class DynamoDigestsTest extends DigestsContract {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final Digests digests = new DynamoDigests(dynamo, LocalCloud.WIRE);

  @Override
  Digests digests() {
    return digests;
  }

  @Override
  int told() {
    String shard = Keys.outbox(OpenPaperAccount.accountOf(ANN), Instant.EPOCH, "x", 1).partition();
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().events())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Value.text(shard))),
            100)
        .size();
  }
}
