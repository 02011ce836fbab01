package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.ValidationError;
import java.time.InstantSource;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** Tables made, described and taken away; each is ready at once. */
final class TableDescriptions {
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:000000000000:table/";

  private final Store store;
  private final InstantSource clock;

  TableDescriptions(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  CreateTableResponse create(CreateTableRequest request) {
    if (store.tables().containsKey(request.tableName())) {
      throw ResourceInUseException.builder().message("Cannot create preexisting table").build();
    }
    if (request.hasLocalSecondaryIndexes()) {
      throw ValidationError.of("Local secondary indexes are not known here");
    }
    var table = new StoredTable(request);
    store.tables().put(request.tableName(), table);
    return CreateTableResponse.builder().tableDescription(describe(table)).build();
  }

  DeleteTableResponse delete(String name) {
    TableDescription gone = describe(name);
    store.tables().remove(name);
    return DeleteTableResponse.builder().tableDescription(gone).build();
  }

  TableDescription describe(String name) {
    return describe(store.table(name));
  }

  ListTablesResponse list() {
    return ListTablesResponse.builder().tableNames(store.tables().keySet()).build();
  }

  UpdateTimeToLiveResponse update(UpdateTimeToLiveRequest request) {
    TimeToLiveSpecification wanted = request.timeToLiveSpecification();
    store.table(request.tableName()).timeToLive =
        Boolean.TRUE.equals(wanted.enabled()) ? wanted.attributeName() : null;
    return UpdateTimeToLiveResponse.builder().timeToLiveSpecification(wanted).build();
  }

  DescribeTimeToLiveResponse timeToLive(String name) {
    String attribute = store.table(name).timeToLive;
    return DescribeTimeToLiveResponse.builder()
        .timeToLiveDescription(
            ttl ->
                ttl.attributeName(attribute)
                    .timeToLiveStatus(
                        attribute == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED))
        .build();
  }

  private TableDescription describe(StoredTable table) {
    CreateTableRequest made = table.request;
    var description =
        TableDescription.builder()
            .tableName(table.name())
            .tableArn(ARN + table.name())
            .tableStatus(TableStatus.ACTIVE)
            .keySchema(made.keySchema())
            .attributeDefinitions(made.attributeDefinitions())
            .itemCount((long) table.rows().size());
    if (made.hasGlobalSecondaryIndexes()) {
      description.globalSecondaryIndexes(
          made.globalSecondaryIndexes().stream()
              .map(
                  index ->
                      GlobalSecondaryIndexDescription.builder()
                          .indexName(index.indexName())
                          .keySchema(index.keySchema())
                          .projection(index.projection())
                          .indexStatus(IndexStatus.ACTIVE)
                          .build())
              .toList());
    }
    if (made.streamSpecification() != null) {
      description
          .streamSpecification(made.streamSpecification())
          .latestStreamArn(
              String.format(Locale.ROOT, "%s%s/stream/%s", ARN, table.name(), clock.instant()));
    }
    return description.build();
  }
}
