package io.patriot.stack.wiring;

import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.bus.BusSettings;
import io.patriot.local.aws.bus.LocalBus;
import io.patriot.local.aws.bus.RuleSpec;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.invoke.WriteNudge;
import io.patriot.local.aws.keys.KeysSettings;
import io.patriot.local.aws.keys.LocalKeys;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueueSpec;
import io.patriot.local.aws.queue.QueuesSettings;
import io.patriot.topology.MasterKey;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * AWS on this machine, furnished by the topology: tables, queues with their dead-letter queues, the
 * bus and its rules, and master keys.
 */
public final class Cloud implements AutoCloseable {
  private static final String TABLE_PREFIX = "patriot";
  private static final int CONNECTIONS_MAX = 256;

  private final LocalDynamoDb tables;
  private final LocalQueues queues;
  private final LocalBus bus;
  private final LocalKeys keys;
  private final io.patriot.local.aws.AwsClients plain;
  private final WriteNudge nudge;
  private final CallCounter counter;
  private final AwsClients clients;
  private final QueueUrls urls;

  private Cloud(
      LocalDynamoDb tables,
      LocalQueues queues,
      LocalBus bus,
      LocalKeys keys,
      io.patriot.local.aws.AwsClients plain,
      QueueUrls urls) {
    this.tables = tables;
    this.queues = queues;
    this.bus = bus;
    this.keys = keys;
    this.plain = plain;
    this.urls = urls;
    this.nudge = new WriteNudge();
    this.counter = new CallCounter();
    this.clients =
        AwsClients.of(
            AwsSettings.local(
                tables.endpoint(), queues.endpoint(), bus.endpoint(), keys.endpoint()),
            counter,
            http(),
            nudge);
  }

  /**
   * @param dataDir where tables, queues and master keys are kept; in memory when absent
   */
  public static Cloud start(Topology topology, @Nullable Path dataDir) throws IOException {
    LocalDynamoDb tables =
        LocalDynamoDb.start(
            dataDir == null
                ? DynamoDbSettings.inMemory()
                : DynamoDbSettings.keptIn(dataDir.resolve("dynamodb")));
    LocalQueues queues =
        LocalQueues.start(
            dataDir == null
                ? QueuesSettings.inMemory()
                : QueuesSettings.keptIn(dataDir.resolve("queues")));
    QueueUrls urls = furnish(queues, topology);
    var sender =
        new io.patriot.local.aws.AwsClients(
            new AwsEndpoints(tables.endpoint(), queues.endpoint(), queues.endpoint(), "us-east-1"));
    LocalBus bus = LocalBus.start(BusSettings.named(Topology.BUS), sender.sqs());
    topology.rules().forEach(rule -> bus.put(spec(rule, urls)));
    LocalKeys keys =
        LocalKeys.start(
            dataDir == null
                ? KeysSettings.inMemory()
                : KeysSettings.keptIn(dataDir.resolve("keys")));
    for (MasterKey key : topology.masterKeys()) {
      keys.create(key.name());
    }
    var cloud = new Cloud(tables, queues, bus, keys, sender, urls);
    Tables.create(cloud.clients.dynamoDb(), TableNames.withPrefix(TABLE_PREFIX));
    return cloud;
  }

  public AwsClients clients() {
    return clients;
  }

  public CallCounter counter() {
    return counter;
  }

  public QueueUrls urls() {
    return urls;
  }

  LocalQueues queues() {
    return queues;
  }

  io.patriot.local.aws.AwsClients plain() {
    return plain;
  }

  WriteNudge nudge() {
    return nudge;
  }

  @Override
  public void close() {
    bus.close();
    keys.close();
    clients.close();
    plain.close();
    queues.close();
    tables.close();
  }

  private static QueueUrls furnish(LocalQueues queues, Topology topology) {
    var urls = new TreeMap<String, String>();
    for (Queue queue : topology.queues()) {
      queues.create(QueueSpec.named(queue.deadLetterName()));
      urls.put(
          queue.name(),
          queues.create(
              QueueSpec.named(queue.physicalName())
                  .withVisibilityTimeoutSeconds((int) queue.visibility().toSeconds())
                  .withDeadLetter(queue.deadLetterName(), queue.receiveMax())));
    }
    return new QueueUrls(urls);
  }

  private static RuleSpec spec(Rule rule, QueueUrls urls) {
    String types =
        rule.events().stream()
            .map(event -> '"' + event.wireName() + '"')
            .collect(Collectors.joining(","));
    return new RuleSpec(
        rule.name(),
        Topology.BUS,
        "{\"source\":[\"" + Topology.EVENT_SOURCE + "\"],\"detail-type\":[" + types + "]}",
        List.of(RuleSpec.Target.of(urls.of(rule.queue().name()))));
  }

  private static SdkHttpClient http() {
    return Apache5HttpClient.builder().maxConnections(CONNECTIONS_MAX).build();
  }
}
