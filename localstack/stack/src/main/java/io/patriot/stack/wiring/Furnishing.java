package io.patriot.stack.wiring;

import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsClients;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Looks whether queues with their dead letters and the bus with its rules stand somewhere as the
 * topology says, and makes what is missing. What is there already stays.
 */
final class Furnishing {
  private final SqsClient queues;
  private final EventBridgeClient bus;
  private final Findings findings;
  private final Map<String, String> urls = new TreeMap<>();
  private final Map<String, String> arns = new HashMap<>();

  private Furnishing(SqsClient queues, EventBridgeClient bus, Findings findings) {
    this.queues = queues;
    this.bus = bus;
    this.findings = findings;
  }

  /** Whoever furnishes has more patience than whoever trades. */
  static Furnishing of(Topology topology, AwsClients patient, Findings findings) {
    var furnishing = new Furnishing(patient.sqs(), patient.eventBridge(), findings);
    topology.queues().forEach(furnishing::make);
    furnishing.makeBus();
    topology.rules().forEach(furnishing::make);
    return furnishing;
  }

  QueueUrls urls() {
    return new QueueUrls(urls);
  }

  String arn(Queue queue) {
    return Objects.requireNonNull(arns.get(queue.name()), queue.name());
  }

  /** Which events of ours a rule is for, as EventBridge writes it. */
  static String pattern(Rule rule) {
    String types =
        rule.events().stream()
            .map(event -> '"' + event.wireName() + '"')
            .collect(Collectors.joining(","));
    return "{\"source\":[\"" + Topology.EVENT_SOURCE + "\"],\"detail-type\":[" + types + "]}";
  }

  private void make(Queue queue) {
    String dead = arnAt(made("dead letters", queue.deadLetterName(), kind(queue)));
    Map<QueueAttributeName, String> wanted = kind(queue);
    wanted.put(
        QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(queue.visibility().toSeconds()));
    wanted.put(
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\""
            + dead
            + "\",\"maxReceiveCount\":\""
            + queue.receiveMax()
            + "\"}");
    String url = made("queue", queue.physicalName(), wanted);
    urls.put(queue.name(), url);
    arns.put(queue.name(), arnAt(url));
    compare(queue, url, wanted);
  }

  private void compare(Queue queue, String url, Map<QueueAttributeName, String> wanted) {
    Map<QueueAttributeName, String> there =
        queues
            .getQueueAttributes(
                one ->
                    one.queueUrl(url)
                        .attributeNames(
                            QueueAttributeName.FIFO_QUEUE,
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            QueueAttributeName.REDRIVE_POLICY))
            .attributes();
    boolean ordered = "true".equals(there.get(QueueAttributeName.FIFO_QUEUE));
    if (ordered != queue.isFifo()) {
      findings.unusable("queue", queue.physicalName(), order(ordered), order(queue.isFifo()));
    }
    String visible = there.get(QueueAttributeName.VISIBILITY_TIMEOUT);
    if (!Objects.equals(visible, wanted.get(QueueAttributeName.VISIBILITY_TIMEOUT))) {
      findings.differs(
          "queue", queue.physicalName(), visible + " s out of sight", queue.visibility());
    }
    String redrive = there.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "none");
    if (!redrive.contains(":" + queue.deadLetterName() + "\"")
        || !redrive.matches(".*\"maxReceiveCount\": *\"?" + queue.receiveMax() + "\"?[,}].*")) {
      findings.differs(
          "queue",
          queue.physicalName(),
          "dead letters " + redrive,
          queue.deadLetterName() + " after " + queue.receiveMax() + " times");
    }
  }

  private static String order(boolean ordered) {
    return ordered ? "ordered" : "not ordered";
  }

  private static Map<QueueAttributeName, String> kind(Queue queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    if (queue.isFifo()) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    return attributes;
  }

  private String made(String kind, String name, Map<QueueAttributeName, String> attributes) {
    try {
      String url = queues.getQueueUrl(queue -> queue.queueName(name)).queueUrl();
      findings.found(kind);
      return url;
    } catch (QueueDoesNotExistException e) {
      findings.made(kind, name);
      return queues.createQueue(one -> one.queueName(name).attributes(attributes)).queueUrl();
    }
  }

  private String arnAt(String url) {
    return Objects.requireNonNull(
        queues
            .getQueueAttributes(
                queue -> queue.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN),
        url);
  }

  private void makeBus() {
    try {
      bus.createEventBus(one -> one.name(Topology.BUS));
      findings.made("bus", Topology.BUS);
    } catch (ResourceAlreadyExistsException e) {
      findings.found("bus");
    }
  }

  private void make(Rule rule) {
    String arn = arn(rule.queue());
    if (isThere(rule)) {
      findings.found("rule");
      compare(rule, arn);
      return;
    }
    findings.made("rule", rule.name());
    bus.putRule(
        one -> one.name(rule.name()).eventBusName(Topology.BUS).eventPattern(pattern(rule)));
    bus.putTargets(
        one ->
            one.rule(rule.name())
                .eventBusName(Topology.BUS)
                .targets(Target.builder().id(rule.queue().name()).arn(arn).build()));
    queues.setQueueAttributes(
        queue ->
            queue
                .queueUrl(urls.get(rule.queue().name()))
                .attributes(Map.of(QueueAttributeName.POLICY, openToTheBus(arn))));
  }

  private boolean isThere(Rule rule) {
    try {
      return bus.describeRule(one -> one.name(rule.name()).eventBusName(Topology.BUS))
          .sdkHttpResponse()
          .isSuccessful();
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  private void compare(Rule rule, String arn) {
    String pattern =
        bus.describeRule(one -> one.name(rule.name()).eventBusName(Topology.BUS)).eventPattern();
    var missing = new ArrayList<String>();
    rule.events()
        .forEach(
            event -> {
              if (!String.valueOf(pattern).contains('"' + event.wireName() + '"')) {
                missing.add(event.wireName());
              }
            });
    if (!missing.isEmpty()) {
      findings.differs("rule", rule.name(), "without " + missing, "with them");
    }
    if (!leadsTo(rule, arn)) {
      findings.differs("rule", rule.name(), "leads elsewhere", "leads to " + rule.queue().name());
    }
  }

  private boolean leadsTo(Rule rule, String arn) {
    try {
      return bus
          .listTargetsByRule(one -> one.rule(rule.name()).eventBusName(Topology.BUS))
          .targets()
          .stream()
          .anyMatch(target -> target.arn().equals(arn));
    } catch (EventBridgeException e) {
      findings.lacks("a look at where the rule " + rule.name() + " leads; it is taken on trust");
      return true;
    }
  }

  private static String openToTheBus(String arn) {
    return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},\
        "Action":"sqs:SendMessage","Resource":"%s"}]}"""
        .formatted(arn);
  }
}
