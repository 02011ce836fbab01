package io.patriot.stack.wiring;

import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsEndpoints;
import io.patriot.local.aws.invoke.QueueMapping;
import io.patriot.local.aws.invoke.WriteNudge;
import io.patriot.topology.Queue;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * AWS furnished by the topology: tables, queues with their dead-letter queues, the bus and its
 * rules, and master keys. On this machine, or at any place that speaks AWS's protocols.
 */
public final class Cloud implements AutoCloseable {
  /** Says where AWS is, for all services or with a service's name behind it. */
  public static final String ENDPOINT = "AWS_ENDPOINT_URL";

  private static final String TABLE_PREFIX = "patriot";
  private static final int CONNECTIONS_MAX = 256;

  /**
   * At an emulator a call that waits for an ordered queue may not see that the message before was
   * done meanwhile, so nobody waits for long.
   */
  private static final int WAIT_SECONDS_ELSEWHERE = 1;

  private final AwsSettings settings;
  private final io.patriot.local.aws.AwsClients plain;
  private final AwsClients clients;
  private final CallCounter counter;
  private final WriteNudge nudge;
  private final QueueUrls urls;
  private final Function<Queue, String> arns;
  private final Runnable end;
  private final Safe safe;
  private final Findings findings;
  private final int waitSeconds;

  private Cloud(
      AwsSettings settings,
      io.patriot.local.aws.AwsClients plain,
      Connected connected,
      QueueUrls urls,
      Function<Queue, String> arns,
      Safe safe,
      Findings findings,
      int waitSeconds,
      Runnable end) {
    this.settings = settings;
    this.plain = plain;
    this.clients = connected.clients();
    this.counter = connected.counter();
    this.nudge = connected.nudge();
    this.urls = urls;
    this.arns = arns;
    this.safe = safe;
    this.findings = findings;
    this.waitSeconds = waitSeconds;
    this.end = end;
  }

  /**
   * @param dataDir where tables, queues and master keys are kept; in memory when absent
   */
  public static Cloud start(Topology topology, @Nullable Path dataDir) throws IOException {
    EmbeddedParts parts = EmbeddedParts.start(topology, dataDir);
    AwsSettings settings = parts.settings();
    Tables.create(parts.plain().dynamoDb(), TableNames.withPrefix(TABLE_PREFIX));
    return new Cloud(
        settings,
        parts.plain(),
        Connected.to(settings),
        parts.urls(),
        parts::arn,
        Safe.inThisProcess(),
        new Findings(),
        QueueMapping.WAIT_SECONDS_MAX,
        parts::close);
  }

  /** The one that the environment names by AWS_ENDPOINT_URL; what is missing there is made. */
  public static Cloud at(Topology topology, Map<String, String> environment) {
    AwsSettings settings = AwsSettings.fromEnvironment(environment);
    URI everywhere = URI.create(environment.getOrDefault(ENDPOINT, ""));
    var plain =
        new io.patriot.local.aws.AwsClients(
            new AwsEndpoints(
                or(settings.dynamoDb(), everywhere),
                or(settings.sqs(), everywhere),
                or(settings.eventBridge(), everywhere),
                settings.region()));
    Connected connected = Connected.to(settings);
    var findings = new Findings();
    TableFurnishing.of(topology, TABLE_PREFIX, plain.dynamoDb(), findings);
    Furnishing furnishing = Furnishing.of(topology, plain, findings);
    KeyFurnishing.of(topology, connected.clients().kms(), findings);
    findings.mustBeUsable();
    return new Cloud(
        settings,
        plain,
        connected,
        furnishing.urls(),
        furnishing::arn,
        Safe.at(connected.clients().secretsManager(), findings),
        findings,
        WAIT_SECONDS_ELSEWHERE,
        plain::close);
  }

  /** Where the secrets are kept. */
  public Safe safe() {
    return safe;
  }

  /** What was found and made at another AWS; nothing where everything is built in. */
  public Findings findings() {
    return findings;
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

  /** What a process must be told to find this cloud, as variables. */
  public Map<String, String> environment() {
    var told = new TreeMap<String, String>();
    told.put("AWS_REGION", settings.region());
    tell(told, "DYNAMODB", settings.dynamoDb());
    tell(told, "SQS", settings.sqs());
    tell(told, "EVENTBRIDGE", settings.eventBridge());
    tell(told, "KMS", settings.kms());
    return told;
  }

  /** How long a queue is asked for messages at a time. */
  int waitSeconds() {
    return waitSeconds;
  }

  String arn(Queue queue) {
    return arns.apply(queue);
  }

  io.patriot.local.aws.AwsClients plain() {
    return plain;
  }

  WriteNudge nudge() {
    return nudge;
  }

  @Override
  public void close() {
    clients.close();
    end.run();
  }

  /** The platform's own clients, with what hears of their calls. */
  private record Connected(AwsClients clients, CallCounter counter, WriteNudge nudge) {
    static Connected to(AwsSettings settings) {
      var counter = new CallCounter();
      var nudge = new WriteNudge();
      return new Connected(AwsClients.of(settings, counter, http(), nudge), counter, nudge);
    }
  }

  private static void tell(Map<String, String> told, String service, @Nullable URI address) {
    if (address != null) {
      told.put(ENDPOINT + "_" + service, address.toString());
    }
  }

  private static URI or(@Nullable URI own, URI everywhere) {
    return own == null ? everywhere : own;
  }

  private static SdkHttpClient http() {
    return Apache5HttpClient.builder().maxConnections(CONNECTIONS_MAX).build();
  }
}
