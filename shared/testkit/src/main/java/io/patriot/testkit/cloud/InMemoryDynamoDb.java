package io.patriot.testkit.cloud;

import io.patriot.testkit.cloud.expression.Expressions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * The tables of the platform in memory, with DynamoDB's own conditions, transactions, indexes and
 * refusals. For one thread: whatever was answered has happened, and nothing happens by itself.
 */
public final class InMemoryDynamoDb implements DynamoDbClient {
  private final InstantSource clock;
  private final Store store = new Store();
  private final SingleWrites writes;
  private final Transactions transactions;
  private final Queries queries;
  private final Batches batches;
  private final TableDescriptions descriptions;

  /** All tables as they were at one moment. */
  public static final class Snapshot {
    private final Map<String, StoredTable> tables;

    private Snapshot(Map<String, StoredTable> tables) {
      this.tables = tables;
    }
  }

  public InMemoryDynamoDb(InstantSource clock) {
    var expressions = new Expressions();
    this.clock = clock;
    this.writes = new SingleWrites(store, expressions);
    this.transactions = new Transactions(store, expressions, clock);
    this.queries = new Queries(store, expressions);
    this.batches = new Batches(store, expressions);
    this.descriptions = new TableDescriptions(store, clock);
  }

  /** Tells the listener of every change of any table from now on, after it is stored. */
  public void onChange(ChangeListener listener) {
    store.listen(listener);
  }

  /** From now on, writes of these items meet another transaction. */
  public void conflictWith(Conflicts conflicts) {
    store.conflictWith(conflicts);
  }

  /** Takes away what is past its time to live, as DynamoDB does sooner or later. */
  public int expire() {
    long nowSeconds = clock.instant().getEpochSecond();
    var gone = new ArrayList<Step>();
    for (StoredTable table : store.tables().values()) {
      String attribute = table.timeToLive;
      if (attribute != null) {
        for (Row row : table.rows()) {
          AttributeValue until = row.attributes().get(attribute);
          if (until != null && until.n() != null && Double.parseDouble(until.n()) < nowSeconds) {
            var key = table.key.of(row.attributes());
            gone.add(new Step(table, key, row, null, true, false, null));
          }
        }
      }
    }
    gone.forEach(store::commit);
    return gone.size();
  }

  /** All items of a table, partition by partition; what has no place in a real client. */
  public List<Map<String, AttributeValue>> items(String table) {
    return store.table(table).rows().stream().map(Row::attributes).toList();
  }

  public Snapshot snapshot() {
    return new Snapshot(copy(store.tables()));
  }

  /**
   * Brings all tables back to what they were. Nobody hears of it as a change, and which
   * transactions were done is forgotten, as when AWS restores to a point in time.
   */
  public void restore(Snapshot snapshot) {
    store.tables().clear();
    store.tables().putAll(copy(snapshot.tables));
    transactions.forget();
  }

  private static Map<String, StoredTable> copy(Map<String, StoredTable> tables) {
    var copy = new LinkedHashMap<String, StoredTable>();
    tables.forEach((name, table) -> copy.put(name, table.copy()));
    return copy;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return batches.get(request);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return writes.put(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return writes.update(request);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return writes.delete(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return queries.query(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return batches.get(request);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return batches.write(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return transactions.write(request);
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return descriptions.create(request);
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return descriptions.delete(request.tableName());
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return DescribeTableResponse.builder()
        .table(descriptions.describe(request.tableName()))
        .build();
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    return descriptions.list();
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return descriptions.update(request);
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return descriptions.timeToLive(request.tableName());
  }

  @Override
  public DynamoDbWaiter waiter() {
    return DynamoDbWaiter.builder().client(this).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
