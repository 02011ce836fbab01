package io.patriot.aws;

import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.events.Wire;
import io.patriot.local.aws.bus.BusSettings;
import io.patriot.local.aws.bus.LocalBus;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.keys.KeysSettings;
import io.patriot.local.aws.keys.LocalKeys;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueueSpec;
import io.patriot.local.aws.queue.QueuesSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** AWS on this machine, started once for all tests; each test gets tables of its own. */
public final class LocalCloud {
  public static final String BUS = "patriot";
  public static final String MASTER_KEY = "alias/patriot-test";
  public static final Wire WIRE = Wire.standard();
  public static final Supplier<String> NAMES = () -> UUID.randomUUID().toString();
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private static final LocalDynamoDb DYNAMO_DB;
  private static final LocalQueues QUEUES;
  private static final LocalKeys KEYS;
  private static final LocalBus THE_BUS;
  private static final CallCounter COUNTER = new CallCounter();
  private static final AwsClients CLIENTS;

  static {
    try {
      DYNAMO_DB = LocalDynamoDb.start(DynamoDbSettings.inMemory());
      QUEUES = LocalQueues.start(QueuesSettings.inMemory());
      KEYS = LocalKeys.start(KeysSettings.inMemory());
      KEYS.create("patriot-test");
      var forTheBus =
          AwsClients.of(
              AwsSettings.local(
                  DYNAMO_DB.endpoint(), QUEUES.endpoint(), QUEUES.endpoint(), KEYS.endpoint()),
              new CallCounter());
      THE_BUS = LocalBus.start(BusSettings.named(BUS), forTheBus.sqs());
      CLIENTS = clients(COUNTER, UrlConnectionHttpClient.create());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalCloud() {}

  public static AwsClients clients() {
    return CLIENTS;
  }

  /** Clients over another road, for tests of bad roads. */
  public static AwsClients clients(CallCounter counter, SdkHttpClient http) {
    return AwsClients.of(
        AwsSettings.local(
            DYNAMO_DB.endpoint(), QUEUES.endpoint(), THE_BUS.endpoint(), KEYS.endpoint()),
        counter,
        http);
  }

  public static CallCounter counter() {
    return COUNTER;
  }

  public static LocalBus bus() {
    return THE_BUS;
  }

  /** Empty tables that no other test knows. */
  public static Dynamo freshTables() {
    var names = TableNames.withPrefix("test" + PREFIXES.incrementAndGet());
    Tables.create(CLIENTS.dynamoDb(), names);
    return new Dynamo(CLIENTS.dynamoDb(), names, NAMES, Thread::sleep);
  }

  /** An empty queue that no other test knows, by its address. */
  public static String freshFifoQueue() {
    return QUEUES.create(QueueSpec.named("queue" + PREFIXES.incrementAndGet() + ".fifo"));
  }

  public static String freshQueue() {
    return QUEUES.create(QueueSpec.named("queue" + PREFIXES.incrementAndGet()));
  }
}
