package io.patriot.local.aws.bus;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.http.AwsJsonServer.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Buses and rules as EventBridge's callers make them; a rule works once it has a target. */
final class RuleMaking {
  private static final String REGION_AND_ACCOUNT = "arn:aws:events:us-east-1:000000000000:";

  private final Rules rules;
  private final SqsClient queues;
  private final Map<String, String> patterns = new ConcurrentHashMap<>();

  RuleMaking(Rules rules, SqsClient queues) {
    this.rules = rules;
    this.queues = queues;
  }

  Map<String, Operation> operations() {
    return Map.of(
        "CreateEventBus", this::createEventBus,
        "DescribeRule", this::describeRule,
        "PutRule", this::putRule,
        "PutTargets", this::putTargets);
  }

  private ObjectNode createEventBus(JsonNode request) {
    String name = request.path("Name").asText();
    if (!rules.open(name)) {
      throw AwsFault.refused(
          "ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
    }
    return JSON.createObjectNode().put("EventBusArn", REGION_AND_ACCOUNT + "event-bus/" + name);
  }

  private ObjectNode describeRule(JsonNode request) {
    String rule = request.path("Name").asText();
    return JSON.createObjectNode().put("Name", rule).put("EventPattern", pattern(request, rule));
  }

  private ObjectNode putRule(JsonNode request) {
    String rule = request.path("Name").asText();
    patterns.put(bus(request) + "/" + rule, request.path("EventPattern").asText());
    return JSON.createObjectNode().put("RuleArn", REGION_AND_ACCOUNT + "rule/" + rule);
  }

  private ObjectNode putTargets(JsonNode request) {
    String rule = request.path("Rule").asText();
    String bus = bus(request);
    String pattern = pattern(request, rule);
    List<RuleSpec.Target> targets = new ArrayList<>();
    for (JsonNode target : request.path("Targets")) {
      String group = target.path("SqsParameters").path("MessageGroupId").asText("");
      targets.add(
          new RuleSpec.Target(url(target.path("Arn").asText()), group.isEmpty() ? null : group));
    }
    rules.put(new RuleSpec(rule, bus, pattern, targets));
    ObjectNode answer = JSON.createObjectNode().put("FailedEntryCount", 0);
    answer.putArray("FailedEntries");
    return answer;
  }

  private String pattern(JsonNode request, String rule) {
    String pattern = patterns.get(bus(request) + "/" + rule);
    if (pattern == null) {
      throw AwsFault.refused("ResourceNotFoundException", "Rule " + rule + " does not exist.");
    }
    return pattern;
  }

  private String bus(JsonNode request) {
    String bus = request.path("EventBusName").asText("default");
    if (!rules.knows(bus)) {
      throw AwsFault.refused("ResourceNotFoundException", "Event bus " + bus + " does not exist.");
    }
    return bus;
  }

  private String url(String arn) {
    String name = arn.substring(arn.lastIndexOf(':') + 1);
    return queues.getQueueUrl(queue -> queue.queueName(name)).queueUrl();
  }
}
