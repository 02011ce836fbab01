package io.patriot.infra;

import io.patriot.events.EventType;
import io.patriot.topology.Notice;
import io.patriot.topology.Part;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.BaseArchiveProps;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** How parts speak to each other: queues with their dead letters, the bus and its rules. */
final class MessagingStack extends Stack {
  private static final int KEPT_DAYS = 4;
  private static final int DEAD_LETTERS_KEPT_DAYS = 14;

  /** Where runs end that nobody waited for, such as a tick of the clock that failed. */
  static final String UNFINISHED = "patriot-unfinished-runs";

  private final Map<String, software.amazon.awscdk.services.sqs.Queue> queues =
      new LinkedHashMap<>();
  private final Map<String, software.amazon.awscdk.services.sqs.Queue> dead = new LinkedHashMap<>();
  private final software.amazon.awscdk.services.sqs.Queue unfinished;

  /**
   * @param isAnybodyTold whether there is somebody whom the cloud's own news are for
   */
  MessagingStack(
      Construct scope, Stage stage, Topology topology, boolean isAnybodyTold, StackProps props) {
    super(scope, Names.stack("messaging"), props);
    unfinished =
        queue(UNFINISHED, false).retentionPeriod(Duration.days(DEAD_LETTERS_KEPT_DAYS)).build();
    unfinished.addToResourcePolicy(fromClocks(topology));
    topology.queues().forEach(queue -> open(queue, topology));
    EventBus bus = EventBus.Builder.create(this, "bus").eventBusName(Topology.BUS).build();
    topology.rules().forEach(rule -> pass(bus, rule));
    topology
        .notices()
        .forEach(notice -> pass(notice, topology.hearer(notice.queue()), isAnybodyTold));
    bus.archive(
        "archive",
        BaseArchiveProps.builder()
            .archiveName(Topology.BUS)
            .description("Everything that was said, for a replay")
            .eventPattern(EventPattern.builder().source(List.of(Topology.EVENT_SOURCE)).build())
            .retention(Duration.days(stage.archiveDays()))
            .build());
  }

  software.amazon.awscdk.services.sqs.Queue queue(Queue queue) {
    return Objects.requireNonNull(queues.get(queue.name()));
  }

  software.amazon.awscdk.services.sqs.Queue deadLettersOf(Queue queue) {
    return Objects.requireNonNull(dead.get(queue.name()));
  }

  software.amazon.awscdk.services.sqs.Queue unfinished() {
    return unfinished;
  }

  private PolicyStatement fromClocks(Topology topology) {
    List<String> clocks =
        topology.parts().stream()
            .filter(
                part ->
                    part.triggers().stream().anyMatch(trigger -> trigger instanceof Trigger.Every))
            .map(part -> Names.arn(this, "events", "rule/" + Names.clock(part)))
            .toList();
    return PolicyStatement.Builder.create()
        .sid("FromClocks")
        .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
        .actions(List.of("sqs:SendMessage"))
        .resources(List.of(unfinished.getQueueArn()))
        .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", clocks)))
        .build();
  }

  private void open(Queue queue, Topology topology) {
    var deadLetters =
        queue(queue.deadLetterName(), queue.isFifo())
            .retentionPeriod(Duration.days(DEAD_LETTERS_KEPT_DAYS))
            .build();
    var opened =
        queue(queue.physicalName(), queue.isFifo())
            .visibilityTimeout(Duration.seconds(queue.visibility().toSeconds()))
            .retentionPeriod(Duration.days(KEPT_DAYS))
            .deadLetterQueue(
                DeadLetterQueue.builder()
                    .queue(deadLetters)
                    .maxReceiveCount(queue.receiveMax())
                    .build())
            .build();
    opened.addToResourcePolicy(onlyFromItsSenders(queue, opened.getQueueArn(), topology));
    dead.put(queue.name(), deadLetters);
    queues.put(queue.name(), opened);
  }

  private software.amazon.awscdk.services.sqs.Queue.Builder queue(String name, boolean fifo) {
    var made =
        software.amazon.awscdk.services.sqs.Queue.Builder.create(this, name)
            .queueName(name)
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true);
    if (fifo) {
      made.fifo(true)
          .deduplicationScope(DeduplicationScope.MESSAGE_GROUP)
          .fifoThroughputLimit(FifoThroughputLimit.PER_MESSAGE_GROUP_ID);
    }
    return made;
  }

  /** A right to send that somebody else was given by mistake is then no way in. */
  private PolicyStatement onlyFromItsSenders(Queue queue, String arn, Topology topology) {
    var senders = new ArrayList<String>();
    senders.add(Names.roleArn(this, Names.OPERATOR));
    for (Part part : topology.parts()) {
      if (part.sendsTo().contains(queue)) {
        senders.add(Names.roleArn(this, Names.of(part)));
      }
    }
    return PolicyStatement.Builder.create()
        .sid("OnlyFromItsSenders")
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(List.of("sqs:SendMessage"))
        .resources(List.of(arn))
        .conditions(
            Map.of(
                "ArnNotEquals",
                Map.of("aws:PrincipalArn", senders),
                "Bool",
                Map.of("aws:PrincipalIsAWSService", "false")))
        .build();
  }

  /** What a rule cannot deliver goes where its queue's other dead letters are. */
  private void pass(EventBus bus, Rule rule) {
    software.amazon.awscdk.services.events.Rule.Builder.create(this, "rule-" + rule.name())
        .ruleName(rule.name())
        .eventBus(bus)
        .eventPattern(
            EventPattern.builder()
                .source(List.of(Topology.EVENT_SOURCE))
                .detailType(rule.events().stream().map(EventType::wireName).toList())
                .build())
        .targets(
            List.of(
                SqsQueue.Builder.create(queue(rule.queue()))
                    .deadLetterQueue(deadLettersOf(rule.queue()))
                    .build()))
        .build();
  }

  /**
   * The platform's own alarms, on the bus that every account has. Those about whoever tells them
   * stay with the topic: told by itself, its failing would ring, and the ringing fail.
   */
  private void pass(Notice notice, Part hearer, boolean isAnybodyTold) {
    software.amazon.awscdk.services.events.Rule.Builder.create(this, "notice-" + notice.name())
        .ruleName(notice.name())
        .enabled(isAnybodyTold)
        .eventPattern(
            EventPattern.builder()
                .source(List.of(notice.source()))
                .detailType(List.of(notice.detailType()))
                .resources(Match.prefix(Names.alarmArn(this, Names.PREFIX)))
                .detail(
                    Map.of(
                        "alarmName",
                        Match.anythingBut(Alarms.about(notice.queue(), hearer).toArray())))
                .build())
        .targets(
            List.of(
                SqsQueue.Builder.create(queue(notice.queue()))
                    .deadLetterQueue(deadLettersOf(notice.queue()))
                    .build()))
        .build();
  }
}
