package io.patriot.stack.wiring;

import io.patriot.aws.wiring.QueueUrls;
import io.patriot.local.aws.AwsClients;
import io.patriot.topology.MasterKey;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Makes what the topology says at any place that speaks AWS's protocols: queues with their dead
 * letters, the bus with its rules, master keys. What is there already stays.
 */
final class Furnishing {
  private final SqsClient queues;
  private final EventBridgeClient bus;
  private final KmsClient keys;
  private final Map<String, String> urls = new TreeMap<>();
  private final Map<String, String> arns = new HashMap<>();

  private Furnishing(SqsClient queues, EventBridgeClient bus, KmsClient keys) {
    this.queues = queues;
    this.bus = bus;
    this.keys = keys;
  }

  /** Whoever furnishes has more patience than whoever trades. */
  static Furnishing of(Topology topology, AwsClients patient, KmsClient keys) {
    var furnishing = new Furnishing(patient.sqs(), patient.eventBridge(), keys);
    topology.queues().forEach(furnishing::make);
    furnishing.makeBus();
    topology.rules().forEach(furnishing::make);
    topology.masterKeys().forEach(furnishing::make);
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
    String dead = arnAt(made(queue.deadLetterName(), kind(queue)));
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
    String url = made(queue.physicalName(), wanted);
    urls.put(queue.name(), url);
    arns.put(queue.name(), arnAt(url));
  }

  private static Map<QueueAttributeName, String> kind(Queue queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    if (queue.isFifo()) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    return attributes;
  }

  private String made(String name, Map<QueueAttributeName, String> attributes) {
    try {
      return queues.getQueueUrl(queue -> queue.queueName(name)).queueUrl();
    } catch (QueueDoesNotExistException e) {
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
    } catch (ResourceAlreadyExistsException e) {
      // from a start before this one
    }
  }

  private void make(Rule rule) {
    if (isThere(rule)) {
      return;
    }
    String arn = arn(rule.queue());
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

  private static String openToTheBus(String arn) {
    return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},\
        "Action":"sqs:SendMessage","Resource":"%s"}]}"""
        .formatted(arn);
  }

  private void make(MasterKey key) {
    try {
      keys.describeKey(one -> one.keyId(key.alias()));
    } catch (NotFoundException e) {
      String id = keys.createKey(one -> {}).keyMetadata().keyId();
      keys.createAlias(one -> one.aliasName(key.alias()).targetKeyId(id));
    }
  }
}
