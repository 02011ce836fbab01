package io.patriot.artefacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsClients;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.bus.BusSettings;
import io.patriot.local.aws.bus.LocalBus;
import io.patriot.local.aws.bus.RuleSpec;
import io.patriot.local.aws.dynamodb.DynamoDbSettings;
import io.patriot.local.aws.dynamodb.LocalDynamoDb;
import io.patriot.local.aws.http.AwsJsonServer;
import io.patriot.local.aws.queue.LocalQueues;
import io.patriot.local.aws.queue.QueueSpec;
import io.patriot.local.aws.queue.QueuesSettings;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** AWS on this machine with the platform's tables, queues, bus and secrets. */
public final class SmallCloud implements AutoCloseable {
  /** Found in no file and no process but those that were told it. */
  public static final String CANARY = "canary-4b1d7c-of-the-webhook";

  private static final TableNames TABLES = TableNames.withPrefix("patriot");

  private final LocalDynamoDb tables;
  private final LocalQueues queues;
  private final LocalBus bus;
  private final AwsJsonServer secrets;
  private final AwsClients clients;
  private final QueueUrls urls;

  public SmallCloud() throws IOException {
    tables = LocalDynamoDb.start(DynamoDbSettings.inMemory());
    queues = LocalQueues.start(QueuesSettings.inMemory());
    var made = new TreeMap<String, String>();
    for (Queue queue : Patriot.TOPOLOGY.queues()) {
      made.put(queue.name(), queues.create(QueueSpec.named(queue.physicalName())));
    }
    urls = new QueueUrls(made);
    clients =
        new AwsClients(
            new AwsEndpoints(tables.endpoint(), queues.endpoint(), queues.endpoint(), "us-east-1"));
    bus = LocalBus.start(BusSettings.named(Topology.BUS), clients.sqs());
    Patriot.TOPOLOGY
        .rules()
        .forEach(
            rule ->
                bus.put(
                    new RuleSpec(
                        rule.name(),
                        Topology.BUS,
                        "{\"detail-type\":["
                            + rule.events().stream()
                                .map(event -> '"' + event.wireName() + '"')
                                .collect(Collectors.joining(","))
                            + "]}",
                        List.of(RuleSpec.Target.of(urls.of(rule.queue().name()))))));
    secrets = AwsJsonServer.start(0, Map.of("GetSecretValue", SmallCloud::secret));
    Tables.create(clients.dynamoDb(), TABLES);
  }

  /** What a part's template tells it, and where AWS is today. */
  public Map<String, String> variables(Part part) {
    var variables = new TreeMap<String, String>();
    for (Queue queue : part.sendsTo()) {
      variables.put(variable("QUEUE", queue.name()), urls.of(queue.name()));
    }
    for (StoredSecret secret : part.secrets()) {
      variables.put(variable("SECRET", secret.name()), "arn:of:" + secret.name());
    }
    variables.put("PATRIOT_BINANCE", "testnet");
    variables.put("PATRIOT_BOT_NAME", "a_bot");
    variables.put("PATRIOT_BOT_VENUE", "a venue");
    variables.put("PATRIOT_ADMINS_CHAT", "-1001234567890");
    variables.put("PATRIOT_PAGES_ADDRESS", "https://pages.example");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_SQS", queues.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", bus.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
    variables.put("AWS_ENDPOINT_URL_KMS", secrets.endpoint().toString());
    return variables;
  }

  /** The tables, as a part of the platform reads and writes them. */
  public Dynamo dynamo() {
    return new Dynamo(
        clients.dynamoDb(), TABLES, () -> UUID.randomUUID().toString(), Thread::sleep);
  }

  /** What the stream of the table of events would tell of what waits to be said. */
  public String outboxStream() {
    ObjectNode stream = AwsJsonServer.JSON.createObjectNode();
    ArrayNode records = stream.putArray("Records");
    clients.dynamoDb().scanPaginator(request -> request.tableName(TABLES.events())).items().stream()
        .filter(
            item -> Objects.requireNonNull(item.get("pk")).s().startsWith(Patriot.OUTBOX_PREFIX))
        .forEach(
            item -> {
              ObjectNode record = records.addObject().put("eventName", "INSERT");
              ObjectNode image = record.putObject("dynamodb").putObject("NewImage");
              item.forEach(
                  (name, value) -> {
                    if (value.s() != null) {
                      image.putObject(name).put("S", value.s());
                    }
                  });
            });
    return stream.toString();
  }

  /** What waits in a queue; it stays out of sight afterwards. */
  public List<Message> messages(String queue) {
    return clients
        .sqs()
        .receiveMessage(
            request -> request.queueUrl(urls.of(queue)).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  private static ObjectNode secret(JsonNode request) {
    boolean webhook = request.path("SecretId").asText().contains("webhook");
    return AwsJsonServer.JSON
        .createObjectNode()
        .put("SecretString", webhook ? CANARY : "4711:token-of-no-bot");
  }

  private static String variable(String kind, String name) {
    return "PATRIOT_" + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public void close() {
    secrets.close();
    bus.close();
    clients.close();
    queues.close();
    tables.close();
  }
}
