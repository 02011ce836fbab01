package io.patriot.stack.wiring;

import io.patriot.aws.AwsSettings;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.bus.BusSettings;
import io.patriot.local.aws.bus.LocalBus;
import io.patriot.local.aws.bus.RuleSpec;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.keys.KeysSettings;
import io.patriot.local.aws.keys.LocalKeys;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueueSpec;
import io.patriot.local.aws.queue.QueuesSettings;
import io.patriot.topology.MasterKey;
import io.patriot.topology.Queue;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** AWS's services as they run on this machine, with their queues, rules and master keys made. */
final class EmbeddedParts implements AutoCloseable {
  private static final String REGION = "us-east-1";

  private final LocalDynamoDb tables;
  private final LocalQueues queues;
  private final LocalBus bus;
  private final LocalKeys keys;
  private final AwsClients plain;
  private final QueueUrls urls;

  private EmbeddedParts(
      LocalDynamoDb tables,
      LocalQueues queues,
      LocalBus bus,
      LocalKeys keys,
      AwsClients plain,
      QueueUrls urls) {
    this.tables = tables;
    this.queues = queues;
    this.bus = bus;
    this.keys = keys;
    this.plain = plain;
    this.urls = urls;
  }

  static EmbeddedParts start(Topology topology, @Nullable Path dataDir) throws IOException {
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
    var plain =
        new AwsClients(
            new AwsEndpoints(tables.endpoint(), queues.endpoint(), queues.endpoint(), REGION));
    LocalBus bus = LocalBus.start(BusSettings.named(Topology.BUS), plain.sqs());
    topology
        .rules()
        .forEach(
            rule ->
                bus.put(
                    new RuleSpec(
                        rule.name(),
                        Topology.BUS,
                        Furnishing.pattern(rule),
                        List.of(RuleSpec.Target.of(urls.of(rule.queue().name()))))));
    LocalKeys keys =
        LocalKeys.start(
            dataDir == null
                ? KeysSettings.inMemory()
                : KeysSettings.keptIn(dataDir.resolve("keys")));
    for (MasterKey key : topology.masterKeys()) {
      keys.create(key.name());
    }
    return new EmbeddedParts(tables, queues, bus, keys, plain, urls);
  }

  AwsSettings settings() {
    return AwsSettings.local(tables.endpoint(), queues.endpoint(), bus.endpoint(), keys.endpoint());
  }

  AwsClients plain() {
    return plain;
  }

  QueueUrls urls() {
    return urls;
  }

  String arn(Queue queue) {
    return queues.arn(queue.physicalName());
  }

  @Override
  public void close() {
    bus.close();
    keys.close();
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
}
