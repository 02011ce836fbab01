package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Role;

/**
 * The role a person takes to send dead letters back, to put an older version live, to stop a part
 * from running and to restart a feed. It needs a second factor, reads no table and opens no key.
 */
final class Operator {
  private static final int HOURS_MAX = 1;

  private Operator() {}

  static void role(Stack stack, Stage stage, Topology topology) {
    Role role =
        Role.Builder.create(stack, "operator")
            .roleName(Names.OPERATOR)
            .assumedBy(
                new AccountRootPrincipal()
                    .withConditions(Map.of("Bool", Map.of("aws:MultiFactorAuthPresent", "true"))))
            .maxSessionDuration(Duration.hours(HOURS_MAX))
            .build();
    Roles.allow(
        stack,
        "operator",
        role,
        List.of(
            Grants.allow(
                List.of(
                    "sqs:CancelMessageMoveTask",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes",
                    "sqs:ListMessageMoveTasks",
                    "sqs:ReceiveMessage",
                    "sqs:StartMessageMoveTask"),
                deadLetters(stack, topology)),
            Grants.allow(
                List.of("sqs:GetQueueAttributes", "sqs:SendMessage"),
                topology.queues().stream().map(queue -> Names.arn(stack, queue)).toList()),
            Grants.allow(
                List.of(
                    "lambda:DeleteFunctionConcurrency",
                    "lambda:GetAlias",
                    "lambda:ListVersionsByFunction",
                    "lambda:PutFunctionConcurrency",
                    "lambda:UpdateAlias"),
                functions(stack, topology)),
            Grants.allow(
                List.of("ecs:DescribeServices", "ecs:UpdateService"),
                stage.shards().stream()
                    .map(
                        shard ->
                            Names.arn(
                                stack,
                                "ecs",
                                "service/"
                                    + FeedsStack.CLUSTER
                                    + "/"
                                    + FeedsStack.serviceName(shard)))
                    .toList())));
  }

  private static List<String> deadLetters(Stack stack, Topology topology) {
    var arns = new ArrayList<String>();
    arns.add(Names.arn(stack, "sqs", MessagingStack.UNFINISHED));
    topology.queues().forEach(queue -> arns.add(Names.deadLetterArn(stack, queue)));
    return arns;
  }

  private static List<String> functions(Stack stack, Topology topology) {
    return topology.parts().stream()
        .filter(part -> part.kind() == Part.Kind.FUNCTION)
        .map(part -> Names.functionArn(stack, part))
        .toList();
  }
}
