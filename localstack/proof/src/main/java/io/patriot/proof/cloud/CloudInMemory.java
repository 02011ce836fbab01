package io.patriot.proof.cloud;

import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.testkit.Interception;
import io.patriot.testkit.cloud.BusRule;
import io.patriot.testkit.cloud.InMemoryBus;
import io.patriot.testkit.cloud.InMemoryDynamoDb;
import io.patriot.testkit.cloud.InMemoryKms;
import io.patriot.testkit.cloud.InMemorySqs;
import io.patriot.topology.MasterKey;
import io.patriot.topology.Part;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The services of AWS, furnished by the topology, as one world has them. */
public final class CloudInMemory {
  private static final String TABLE_PREFIX = "patriot";

  private final Surroundings world;
  private final InMemoryDynamoDb tables;
  private final InMemorySqs queues;
  private final InMemoryBus bus;
  private final InMemoryKms keys;
  private final QueueUrls urls;
  private final Set<String> heard = new TreeSet<>();
  private final Troubles troubles;
  private final List<String> deadLetters = new ArrayList<>();
  private Runnable onSent = () -> {};
  private Touches.Listener onTouch = (_, _, _) -> {};
  private @Nullable Meter meter;

  public CloudInMemory(Surroundings world, Topology topology) {
    this.world = world;
    var clock = world.simulation().clock();
    this.tables = new InMemoryDynamoDb(clock);
    Tables.create(tables, TableNames.withPrefix(TABLE_PREFIX));
    this.queues = new InMemorySqs(clock, world.chance().of("queues"));
    this.urls = furnish(topology);
    this.bus = new InMemoryBus(clock, queues, Topology.BUS);
    for (Rule rule : topology.rules()) {
      bus.put(
          BusRule.to(
              urls.of(rule.queue().name()),
              Topology.EVENT_SOURCE,
              rule.events().stream().map(event -> event.wireName()).toList()));
    }
    this.keys = new InMemoryKms(world.chance().of("keys"));
    for (MasterKey key : topology.masterKeys()) {
      keys.create(key.name());
    }
    this.troubles = new Troubles(world);
    troubles.start();
  }

  /** From now on all that is done for machines which start later is counted. */
  public void count(Meter counter) {
    meter = counter;
    tables.onChange((table, _, before, after, _) -> counter.changed(table, before, after));
  }

  /** The machines of a part, counted if anything is. */
  public Machines counted(Part part, Machines machines) {
    return meter == null ? machines : meter.of(part, machines);
  }

  /** The services as one machine reaches them. */
  public Clients from(Container container) {
    var near = new Clients(watched(container), queues, bus, keys);
    Clients clients = meter == null ? near : meter.of(near);
    return new Clients(
        road(DynamoDbClient.class, clients.dynamoDb(), container, "dynamodb", () -> {}),
        road(SqsClient.class, clients.sqs(), container, "sqs", () -> onSent.run()),
        road(EventBridgeClient.class, clients.bus(), container, "bus", () -> onSent.run()),
        road(KmsClient.class, clients.kms(), container, "kms", () -> {}));
  }

  /** The services as whoever stands outside reaches them: at once, and always. */
  public Clients direct() {
    return new Clients(
        tables,
        Interception.around(SqsClient.class, queues, this::sentFromOutside),
        Interception.around(EventBridgeClient.class, bus, this::sentFromOutside),
        keys);
  }

  private DynamoDbClient watched(Container container) {
    return Interception.around(
        DynamoDbClient.class,
        tables,
        new Touches(
            container, (machine, message, tenant) -> onTouch.touched(machine, message, tenant)));
  }

  private @Nullable Object sentFromOutside(String method, Interception.Call call) {
    Object answer = call.proceed();
    onSent.run();
    return answer;
  }

  /** The services of AWS. */
  public record Clients(
      DynamoDbClient dynamoDb, SqsClient sqs, EventBridgeClient bus, KmsClient kms) {}

  /** Has somebody told whenever something may have been put into a queue. */
  public void onSent(Runnable told) {
    onSent = told;
  }

  /** Has somebody told whose items machines touch. */
  public void onTouch(Touches.Listener told) {
    onTouch = told;
  }

  /** Has somebody told of every event that the bus took. */
  public void onPublished(Consumer<String> told) {
    bus.onTaken(told);
  }

  /** From now on somebody hears the queue. */
  void heard(String queue) {
    heard.add(queue);
  }

  /**
   * How many messages each queue holds that somebody hears, those that are worked on too.
   *
   * @param isCounted which of them count, by what they say
   */
  public Map<String, Integer> waiting(Predicate<String> isCounted) {
    var counts = new TreeMap<String, Integer>();
    heard.forEach(
        name ->
            counts.put(
                name, (int) queues.bodies(urls.of(name)).stream().filter(isCounted).count()));
    return counts;
  }

  /** Messages that were tried too often. */
  public List<String> givenUp() {
    return deadLetters.stream().flatMap(url -> queues.bodies(url).stream()).toList();
  }

  /** The tables themselves, for whoever checks them. */
  public InMemoryDynamoDb tables() {
    return tables;
  }

  public TableNames tableNames() {
    return TableNames.withPrefix(TABLE_PREFIX);
  }

  InMemorySqs queues() {
    return queues;
  }

  public QueueUrls urls() {
    return urls;
  }

  private <C> C road(
      Class<C> kind, C service, Container container, String name, Runnable afterCall) {
    return Interception.around(
        kind, service, new AwsRoad(world, container, troubles, name, afterCall));
  }

  private QueueUrls furnish(Topology topology) {
    var byName = new TreeMap<String, String>();
    for (Queue queue : topology.queues()) {
      deadLetters.add(create(queue.deadLetterName(), queue.isFifo(), Map.of()));
      byName.put(
          queue.name(),
          create(
              queue.physicalName(),
              queue.isFifo(),
              Map.of(
                  QueueAttributeName.VISIBILITY_TIMEOUT,
                  Long.toString(queue.visibility().toSeconds()),
                  QueueAttributeName.REDRIVE_POLICY,
                  "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                      .formatted(queues.arn(queue.deadLetterName()), queue.receiveMax()))));
    }
    return new QueueUrls(byName);
  }

  private String create(String name, boolean fifo, Map<QueueAttributeName, String> traits) {
    var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    attributes.putAll(traits);
    if (fifo) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    return queues.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
  }
}
