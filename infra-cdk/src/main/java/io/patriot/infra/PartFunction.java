package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Table;
import io.patriot.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.IQueue;

/** Makes a part's function: its role, its version that is live, and what makes it run. */
final class PartFunction {
  private static final String HANDLER = "io.patriot.lambda.PatriotFunction::handleRequest";
  static final String LIVE = "live";
  private static final String BOT = "functions/telegram-bot";
  private static final String CHAT = "telegram-bot";

  /** Those that tell the admins: what rings, and whose account may soon be lost. */
  private static final Set<String> TELLING_ADMINS =
      Set.of(Patriot.ALARM_NEWS.name(), Patriot.ACCOUNT_NEWS.name());

  /** The venue as cards call it. */
  private static final String BOT_VENUE = "Binance USD-M";

  /** The library warns of every function with a snapshot, whether it has versions or not. */
  private static final String SNAPSHOT_WARNING = "@aws-cdk/aws-lambda:snapStartRequirePublish";

  /** A burst of callers may use no more; what else runs keeps its places. */
  private static final int CALLS_AT_ONCE_MAX = 25;

  private static final int OTHER_RUNS_AT_ONCE_MAX = 2;
  private static final int STREAM_TRIES_MAX = 20;
  private static final int STREAM_AGE_HOURS_MAX = 12;

  private final Stack stack;
  private final Stage stage;
  private final Grants grants;
  private final DataStack data;
  private final MessagingStack messaging;
  private final Packages packages;
  private final GroundStack ground;
  private final @Nullable ISecurityGroup towardsVenues;

  PartFunction(
      Stack stack,
      Stage stage,
      Grants grants,
      DataStack data,
      MessagingStack messaging,
      Packages packages,
      GroundStack ground,
      @Nullable ISecurityGroup towardsVenues) {
    this.stack = stack;
    this.stage = stage;
    this.grants = grants;
    this.data = data;
    this.messaging = messaging;
    this.packages = packages;
    this.ground = ground;
    this.towardsVenues = towardsVenues;
  }

  Alias of(Part part) {
    Role role =
        Role.Builder.create(stack, part.name() + "-role")
            .roleName(Names.of(part))
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    ManagedPolicy policy = Roles.allow(stack, part.name(), role, rights(part));
    Function function = function(part, role);
    function.getNode().addDependency(policy);
    Alias alias =
        Alias.Builder.create(stack, part.name() + "-live")
            .aliasName(LIVE)
            .version(function.getCurrentVersion())
            .build();
    part.triggers().forEach(trigger -> runOn(trigger, part, alias));
    return alias;
  }

  private Function function(Part part, Role role) {
    var made =
        Function.Builder.create(stack, part.name())
            .functionName(Names.of(part))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(HANDLER)
            .code(packages.of(part))
            .role(role.withoutPolicyUpdates())
            .memorySize(part.memoryMb())
            .timeout(Duration.seconds(part.timeLimit().toSeconds()))
            .reservedConcurrentExecutions(atOnceMax(part))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .tracing(Tracing.ACTIVE)
            .logGroup(Logs.group(stack, part.name(), stage, data))
            .deadLetterQueue(messaging.unfinished())
            .environment(variables(stack, stage, data, ground, packages, part))
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build());
    if (FunctionsStack.behindTheGateway(stage, part) && towardsVenues != null) {
      made.vpc(ground.network())
          .vpcSubnets(ground.towardsVenues())
          .securityGroups(List.of(towardsVenues));
    }
    Function function = made.build();
    Annotations.of(function).acknowledgeWarning(SNAPSHOT_WARNING, "The live alias publishes them");
    return function;
  }

  /** What a part is told about its surroundings; a secret is told by its address alone. */
  static Map<String, String> variables(
      Stack stack, Stage stage, DataStack data, GroundStack ground, Packages packages, Part part) {
    var variables = new TreeMap<String, String>();
    variables.put("PATRIOT_FUNCTION", part.name());
    for (Queue queue : part.sendsTo()) {
      variables.put(Names.variable("QUEUE", queue.name()), Names.url(stack, queue));
    }
    for (StoredSecret secret : part.secrets()) {
      variables.put(Names.variable("SECRET", secret.name()), data.arn(secret));
    }
    if (part.decrypts() || part.seals()) {
      variables.put("PATRIOT_BINANCE", stage.binance());
    }
    if (part.decrypts() && stage.fixedEgress()) {
      variables.put("PATRIOT_VENUES_BINANCE", "true");
    }
    if (part.seals()) {
      ground
          .egressAddress()
          .ifPresent(address -> variables.put("PATRIOT_EGRESS_ADDRESSES", address));
    }
    if (part.folder().equals(BOT)) {
      variables.put("PATRIOT_BOT_NAME", packages.botName());
      variables.put("PATRIOT_BOT_VENUE", BOT_VENUE);
      variables.put("PATRIOT_PAGES_ADDRESS", ground.door().getApiEndpoint());
    }
    if (part.name().equals(CHAT) && !packages.admins().isBlank()) {
      variables.put("PATRIOT_ADMINS_USERS", packages.admins());
    }
    if (part.name().equals(CHAT) && !packages.registration().equals(Packages.OPEN)) {
      variables.put("PATRIOT_REGISTRATION", packages.registration());
    }
    if (part.mails() && !packages.mailFrom().isEmpty()) {
      variables.put("PATRIOT_MAIL_FROM", packages.mailFrom());
    }
    if (TELLING_ADMINS.contains(part.name())) {
      packages
          .adminsChat()
          .ifPresent(chat -> variables.put("PATRIOT_ADMINS_CHAT", Long.toString(chat)));
    }
    return variables;
  }

  private List<PolicyStatement> rights(Part part) {
    var rights = new ArrayList<>(grants.of(part));
    rights.add(Logs.writing(stack, part.name()));
    if (part.mails() && !packages.mailFrom().isEmpty()) {
      rights.add(Grants.mailing(stack, packages.mailFrom()));
    }
    rights.add(
        Grants.allow(
            List.of("sqs:SendMessage"),
            List.of(Names.arn(stack, "sqs", MessagingStack.UNFINISHED))));
    rights.add(
        Grants.allow(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), List.of("*")));
    if (FunctionsStack.behindTheGateway(stage, part)) {
      rights.add(
          Grants.allow(
              List.of(
                  "ec2:AssignPrivateIpAddresses",
                  "ec2:CreateNetworkInterface",
                  "ec2:DeleteNetworkInterface",
                  "ec2:DescribeNetworkInterfaces",
                  "ec2:DescribeSubnets",
                  "ec2:UnassignPrivateIpAddresses"),
              List.of("*")));
    }
    return rights;
  }

  private static int atOnceMax(Part part) {
    return part.triggers().stream()
            .mapToInt(
                trigger ->
                    trigger instanceof Trigger.FromQueue(Queue _, int _, int atOnce) ? atOnce : 0)
            .sum()
        + (part.triggers().stream().anyMatch(trigger -> trigger instanceof Trigger.FromHttp)
            ? CALLS_AT_ONCE_MAX
            : OTHER_RUNS_AT_ONCE_MAX);
  }

  private void runOn(Trigger trigger, Part part, Alias alias) {
    switch (trigger) {
      case Trigger.FromQueue(Queue queue, int batchMax, int concurrencyMax) ->
          EventSourceMapping.Builder.create(stack, part.name() + "-hears-" + queue.name())
              .target(alias)
              .eventSourceArn(Names.arn(stack, queue))
              .batchSize(batchMax)
              .maxConcurrency(concurrencyMax)
              .reportBatchItemFailures(true)
              .build();
      case Trigger.FromStream(Table table, String keyPrefix, int batchMax) ->
          EventSourceMapping.Builder.create(stack, part.name() + "-follows-" + table.name())
              .target(alias)
              .eventSourceArn(data.streamArn(table))
              .startingPosition(StartingPosition.TRIM_HORIZON)
              .batchSize(batchMax)
              .bisectBatchOnError(true)
              .retryAttempts(STREAM_TRIES_MAX)
              .maxRecordAge(Duration.hours(STREAM_AGE_HOURS_MAX))
              .filters(List.of(Map.of("pattern", inserted(keyPrefix))))
              .onFailure(new SqsDlq(messaging.unfinished()))
              .build();
      case Trigger.Every(var period) ->
          Rule.Builder.create(stack, part.name() + "-clock")
              .ruleName(Names.clock(part))
              .schedule(Schedule.rate(Duration.seconds(period.toSeconds())))
              .targets(
                  List.of(
                      LambdaFunction.Builder.create(alias)
                          .retryAttempts(0)
                          .deadLetterQueue(unfinishedTicks(part))
                          .build()))
              .build();
      case Trigger.FromHttp _ -> {} // the internet's door has a stack of its own
    }
  }

  /** By its name alone: its own stack says which clocks may write there. */
  private IQueue unfinishedTicks(Part part) {
    return software.amazon.awscdk.services.sqs.Queue.fromQueueArn(
        stack,
        part.name() + "-unfinished-ticks",
        Names.arn(stack, "sqs", MessagingStack.UNFINISHED));
  }

  private static String inserted(String keyPrefix) {
    return "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\""
        + keyPrefix
        + "\"}]}}}}";
  }
}
