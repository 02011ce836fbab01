package io.patriot.infra;

import static io.patriot.infra.Alarms.metric;

import io.patriot.topology.Bell;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** What rings when something is wrong, and what an operator looks at then. */
final class WatchStack extends Stack {
  static final String TOPIC = "patriot-alarms";
  private static final int WIDTH = 12;
  private static final int ERRORS_MAX = 3;
  private static final int STREAM_AGE_MS_MAX = 60_000;
  private static final int LATE_TIMES_VISIBILITY = 2;

  /** Whoever opens exchange keys remembers a data key for five minutes; so do AWS's services. */
  private static final int KEY_USES_IN_FIVE_MINUTES_MAX = 1_000;

  /** Where the numbers stand that we write into the log. */
  private static final String OURS = "Patriot";

  /** A stop rests within the first looks, ten seconds or three tries; this is the fifth. */
  private static final int UNPROTECTED_SECONDS_MAX = 15;

  /** Of its time limit, which ends a run in the middle. */
  private static final double LONG_RUN_SHARE = 0.8;

  private final Stage stage;
  private final Topology topology;
  private final Alarms alarms;

  WatchStack(
      Construct scope,
      Stage stage,
      Topology topology,
      DataStack data,
      String doorId,
      StackProps props) {
    super(scope, Names.stack("watch"), props);
    this.stage = stage;
    this.topology = topology;
    this.alarms = new Alarms(this, new SnsAction(topic(data)));
    watchQueues();
    functions().forEach(this::watch);
    watchFeeds();
    watchKeys();
    watchStops();
    if (stage.watchedClosely()) {
      alarms.ringAtLeast(
          ERRORS_MAX,
          Runbook.callersGetErrors(),
          metric("AWS/ApiGateway", "5xx", "Sum", 5, Map.of("ApiId", doorId)));
    }
    dashboard(doorId);
    Operator.role(this, stage, topology);
  }

  /** For those who are told beside the admins' chat, and of what concerns whoever tells it. */
  private Topic topic(DataStack data) {
    Topic topic =
        Topic.Builder.create(this, "alarms")
            .topicName(TOPIC)
            .masterKey(data.dataKey())
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
            .build());
    return topic;
  }

  private List<Part> functions() {
    return topology.parts().stream().filter(part -> part.kind() == Part.Kind.FUNCTION).toList();
  }

  private void watchQueues() {
    for (Queue queue : topology.queues()) {
      alarms.ringAtLeast(
          1,
          Bell.deadLettersOf(queue, topology.hearer(queue)),
          ofQueue(queue.deadLetterName(), "ApproximateNumberOfMessagesVisible"));
      if (stage.watchedClosely()) {
        alarms.ringAtLeast(
            queue.visibility().multipliedBy(LATE_TIMES_VISIBILITY).toSeconds(),
            Runbook.late(queue, topology.hearer(queue)),
            ofQueue(queue.physicalName(), "ApproximateAgeOfOldestMessage"));
      }
    }
    alarms.ringAtLeast(
        1,
        Runbook.unfinished(),
        ofQueue(MessagingStack.UNFINISHED, "ApproximateNumberOfMessagesVisible"));
  }

  private void watch(Part part) {
    if (stage.watchedClosely() || !hearsQueuesOnly(part)) {
      alarms.ringAtLeast(ERRORS_MAX, Runbook.errors(part), ofFunction(part, "Errors", "Sum"));
    }
    boolean follows =
        part.triggers().stream().anyMatch(trigger -> trigger instanceof Trigger.FromStream);
    if (follows) {
      alarms.ringAtLeast(
          STREAM_AGE_MS_MAX, Runbook.unpublished(part), ofFunction(part, "IteratorAge", "Maximum"));
    }
    if (stage.watchedClosely()) {
      alarms.ringAtLeast(1, Runbook.throttled(part), ofFunction(part, "Throttles", "Sum"));
      alarms.ringAtLeast(
          LONG_RUN_SHARE * part.timeLimit().toMillis(),
          Runbook.slow(part),
          ofFunction(part, "Duration", "p99"));
    }
  }

  /** What such a function fails at comes back to it, and rings as dead letters in the end. */
  private static boolean hearsQueuesOnly(Part part) {
    return part.triggers().stream().allMatch(trigger -> trigger instanceof Trigger.FromQueue);
  }

  /** A feed that sleeps on purpose is silent on purpose. */
  private void watchFeeds() {
    if (stage.feedSleeps()) {
      return;
    }
    alarms.ringBelow(
        1,
        3,
        Runbook.stalePrices(),
        metric(
            "AWS/DynamoDB",
            "SuccessfulRequestLatency",
            "SampleCount",
            1,
            Map.of("TableName", Patriot.MARKET.name(), "Operation", "UpdateItem")));
    for (Stage.Shard shard : stage.shards()) {
      alarms.ringBelow(
          1,
          5,
          Runbook.noFeed(shard.name()),
          metric(
              "ECS/ContainerInsights",
              "RunningTaskCount",
              "Minimum",
              1,
              Map.of(
                  "ClusterName",
                  FeedsStack.CLUSTER,
                  "ServiceName",
                  FeedsStack.serviceName(shard))));
    }
  }

  /** AWS counts this by account; who it was stands in CloudTrail. */
  private void watchKeys() {
    alarms.ringAtLeast(
        KEY_USES_IN_FIVE_MINUTES_MAX,
        Runbook.keysUsedOften(),
        metric(
            "AWS/Usage",
            "CallCount",
            "Sum",
            5,
            Map.of(
                "Service",
                "KMS",
                "Type",
                "API",
                "Resource",
                "CryptographicOperationsSymmetric",
                "Class",
                "None")));
  }

  /** Says nothing while every position has the stop that it was opened with. */
  private void watchStops() {
    alarms.ringAtLeast(
        UNPROTECTED_SECONDS_MAX,
        Runbook.unprotected(),
        metric(OURS, "unprotected_position_seconds", "Maximum", 1, Map.of()));
  }

  private void dashboard(String doorId) {
    Dashboard.Builder.create(this, "dashboard")
        .dashboardName("patriot-" + stage.name())
        .widgets(
            List.of(
                List.of(
                    graph(
                        "Oldest message, s",
                        topology.queues().stream()
                            .map(
                                queue ->
                                    ofQueue(queue.physicalName(), "ApproximateAgeOfOldestMessage"))
                            .toList()),
                    graph(
                        "Dead letters",
                        topology.queues().stream()
                            .map(
                                queue ->
                                    ofQueue(
                                        queue.deadLetterName(),
                                        "ApproximateNumberOfMessagesVisible"))
                            .toList())),
                List.of(
                    graph(
                        "Slowest of a hundred runs, ms",
                        functions().stream()
                            .map(part -> ofFunction(part, "Duration", "p99"))
                            .toList()),
                    graph(
                        "Failed runs",
                        functions().stream()
                            .map(part -> ofFunction(part, "Errors", "Sum"))
                            .toList())),
                List.of(
                    graph(
                        "Calls from the internet",
                        List.of(
                            metric("AWS/ApiGateway", "Count", "Sum", 5, Map.of("ApiId", doorId)),
                            metric("AWS/ApiGateway", "5xx", "Sum", 5, Map.of("ApiId", doorId)))),
                    graph(
                        "Tasks of the feeds",
                        stage.shards().stream()
                            .map(
                                shard ->
                                    metric(
                                        "ECS/ContainerInsights",
                                        "RunningTaskCount",
                                        "Minimum",
                                        1,
                                        Map.of(
                                            "ClusterName",
                                            FeedsStack.CLUSTER,
                                            "ServiceName",
                                            FeedsStack.serviceName(shard))))
                            .toList()))))
        .build();
  }

  private static IWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
  }

  private static Metric ofQueue(String name, String metric) {
    return metric("AWS/SQS", metric, "Maximum", 1, Map.of("QueueName", name));
  }

  private static Metric ofFunction(Part part, String metric, String statistic) {
    return metric("AWS/Lambda", metric, statistic, 5, Map.of("FunctionName", Names.of(part)));
  }
}
