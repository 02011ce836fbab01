package io.patriot.infra;

import io.patriot.topology.Access;
import io.patriot.topology.MasterKey;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What a part may do, from what the topology says that it hears, sends, touches and knows. */
final class Grants {
  private static final List<String> HEAR =
      List.of(
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage");
  private static final List<String> FOLLOW =
      List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
  private static final List<String> READ =
      List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query");
  private static final List<String> WRITE =
      List.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem");
  private static final List<String> CLAIM =
      List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem");

  /** An exchange key is sealed for somebody; a call that does not say for whom is none of ours. */
  private static final List<String> SEALED_FOR =
      List.of("tenant", "account", "venue", "keyVersion");

  private final Stack stack;
  private final Topology topology;
  private final DataStack data;

  Grants(Stack stack, Topology topology, DataStack data) {
    this.stack = stack;
    this.topology = topology;
    this.data = data;
  }

  List<PolicyStatement> of(Part part) {
    var granted = new ArrayList<PolicyStatement>();
    part.triggers().forEach(trigger -> hearing(trigger, granted));
    if (!part.sendsTo().isEmpty()) {
      granted.add(
          allow(
              List.of("sqs:SendMessage"),
              part.sendsTo().stream().map(queue -> Names.arn(stack, queue)).toList()));
    }
    part.tables().forEach((table, access) -> granted.add(touching(table, access)));
    part.tables().entrySet().stream()
        .filter(touched -> touched.getValue() == Access.NOTE)
        .forEach(touched -> granted.add(warmingUp(touched.getKey())));
    for (StoredSecret secret : part.secrets()) {
      granted.add(allow(List.of("secretsmanager:GetSecretValue"), List.of(data.arn(secret))));
    }
    if (part.publishes()) {
      granted.add(publishing());
    }
    if (part.seals()) {
      granted.add(withKeys("kms:GenerateDataKey"));
    }
    if (part.decrypts()) {
      granted.add(withKeys("kms:Decrypt"));
    }
    return granted;
  }

  static PolicyStatement allow(List<String> actions, List<String> resources) {
    return allow(actions, resources, Map.of());
  }

  static PolicyStatement allow(
      List<String> actions, List<String> resources, Map<String, Map<String, Object>> conditions) {
    return PolicyStatement.Builder.create()
        .actions(actions)
        .resources(resources)
        .conditions(conditions)
        .build();
  }

  private void hearing(Trigger trigger, List<PolicyStatement> granted) {
    switch (trigger) {
      case Trigger.FromQueue(Queue queue, int _, int _) ->
          granted.add(allow(HEAR, List.of(Names.arn(stack, queue))));
      case Trigger.FromStream(Table table, String _, int _) -> {
        granted.add(allow(FOLLOW, List.of(data.streamArn(table))));
        granted.add(allow(List.of("dynamodb:ListStreams"), List.of("*")));
      }
      case Trigger.FromHttp _, Trigger.Every _ -> {} // who calls is allowed to, not who is called
    }
  }

  private PolicyStatement touching(Table table, Access access) {
    return switch (access) {
      case READ -> allow(READ, withIndexes(table));
      case READ_WRITE -> {
        Set<String> all = new TreeSet<>(READ);
        all.addAll(WRITE);
        yield allow(List.copyOf(all), withIndexes(table));
      }
      case CLAIM -> under(Patriot.CLAIMS_PREFIX, CLAIM, table);
      case NOTE -> under(Patriot.ALARMS_PREFIX, CLAIM, table);
    };
  }

  /** Before a snapshot every part asks for a claim that is not there. */
  private PolicyStatement warmingUp(Table table) {
    return under(Patriot.CLAIMS_PREFIX, List.of("dynamodb:GetItem"), table);
  }

  private PolicyStatement under(String prefix, List<String> actions, Table table) {
    return allow(
        actions,
        List.of(Names.arn(stack, table)),
        Map.of(
            "ForAllValues:StringLike",
            Map.of("dynamodb:LeadingKeys", List.of(prefix + "*")),
            "Null",
            Map.of("dynamodb:LeadingKeys", "false")));
  }

  private List<String> withIndexes(Table table) {
    var arns = new ArrayList<String>();
    arns.add(Names.arn(stack, table));
    table.indexes().forEach(index -> arns.add(Names.indexArn(stack, table, index)));
    return arns;
  }

  private PolicyStatement publishing() {
    return allow(
        List.of("events:PutEvents"),
        List.of(Names.arn(stack, "events", "event-bus/" + Topology.BUS)),
        Map.of("StringEquals", Map.of("events:source", Topology.EVENT_SOURCE)));
  }

  /** From this address alone, whether SES verified it or all of its domain. */
  static PolicyStatement mailing(Stack stack, String from) {
    return allow(
        List.of("ses:SendEmail"),
        List.of(
            Names.arn(stack, "ses", "identity/" + from),
            Names.arn(stack, "ses", "identity/" + from.substring(from.indexOf('@') + 1))),
        Map.of("StringEquals", Map.of("ses:FromAddress", from)));
  }

  private PolicyStatement withKeys(String action) {
    return allow(
        List.of(action),
        topology.masterKeys().stream().map(this::keyArn).toList(),
        Map.of(
            "ForAllValues:StringEquals",
            Map.of("kms:EncryptionContextKeys", SEALED_FOR),
            "Null",
            Map.of("kms:EncryptionContext:tenant", "false")));
  }

  private String keyArn(MasterKey key) {
    return data.arn(key);
  }
}
