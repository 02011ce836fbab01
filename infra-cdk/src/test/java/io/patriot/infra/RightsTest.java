package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.infra.Drawn.Resource;
import io.patriot.topology.Access;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, read from the templates and held against the topology. */
class RightsTest {
  /** AWS knows no narrower resource for these, or the thing has no name beforehand. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "dynamodb:ListStreams",
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses",
          "ecr:GetAuthorizationToken",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  /**
   * Things that AWS names, inside a thing that we named: how its address ends, and what may be
   * done.
   */
  private static final Map<String, Set<String>> INSIDE_A_NAMED_THING =
      Map.of(
          ":log-group:/patriot/[a-z-]+:\\*",
          Set.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
          ":table/patriot-[a-z]+/backup/\\*",
          Set.of("dynamodb:DeleteBackup", "dynamodb:DescribeBackup"));

  /** One right of somebody. */
  private record Right(String whose, Set<String> actions, Set<String> resources, JsonNode whole) {}

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void noActionIsAllowedByAWildcard(Drawn drawn) {
    List<JsonNode> allowed = allStatements(drawn, "Allow");
    assertThat(allowed).hasSizeGreaterThan(50);
    for (JsonNode statement : allowed) {
      assertThat(Drawn.texts(statement.path("Action")))
          .as(statement.toString())
          .isNotEmpty()
          .noneMatch(action -> action.contains("*"));
      assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void wildcardsOfResourcesAreOnTheList(Drawn drawn) {
    for (Right right : rights(drawn)) {
      for (String resource : right.resources()) {
        if (resource.equals("*")) {
          assertThat(ANYWHERE).as(right.whose()).containsAll(right.actions());
        } else if (resource.contains("*") || resource.contains("?")) {
          assertThat(INSIDE_A_NAMED_THING)
              .as("%s on %s", right.whose(), resource)
              .anySatisfy(
                  (ending, actions) -> {
                    assertThat(resource).matches(".*" + ending);
                    assertThat(actions).containsAll(right.actions());
                  });
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void onlyThoseWhoOpenExchangeKeysMayDecrypt(Drawn drawn) {
    assertThat(
            rights(drawn).stream()
                .filter(right -> right.actions().contains("kms:Decrypt"))
                .map(Right::whose))
        .containsExactlyInAnyOrderElementsOf(
            Patriot.TOPOLOGY.parts().stream()
                .filter(part -> part.decrypts() && present(drawn, part))
                .map(Names::of)
                .toList());
    assertThat(
            rights(drawn).stream()
                .filter(right -> right.actions().contains("kms:GenerateDataKey"))
                .map(Right::whose))
        .containsExactly("patriot-api");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theWebhookMayClaimAnUpdateAndSendToOneQueueAndNoMore(Drawn drawn) {
    Set<String> rights = new TreeSet<>();
    for (Right right : rights(drawn)) {
      if (right.whose().equals("patriot-telegram-webhook")) {
        rights.add(
            right.actions()
                + " "
                + right.resources().stream()
                    .map(arn -> arn.substring(arn.lastIndexOf(':') + 1))
                    .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    assertThat(rights)
        .containsExactlyInAnyOrder(
            "[sqs:SendMessage] [telegram-updates.fifo]",
            "[dynamodb:DeleteItem, dynamodb:GetItem, dynamodb:PutItem] [table/patriot-state]",
            "[secretsmanager:GetSecretValue] [" + secretOf(drawn) + "]",
            "[logs:CreateLogStream, logs:DescribeLogStreams, logs:PutLogEvents] [*]",
            "[sqs:SendMessage] [" + MessagingStack.UNFINISHED + "]",
            "[xray:PutTelemetryRecords, xray:PutTraceSegments] [*]");
    assertThat(
            rights(drawn).stream()
                .filter(right -> right.whose().equals("patriot-telegram-webhook"))
                .filter(right -> right.actions().contains("dynamodb:PutItem"))
                .map(right -> right.whole().path("Condition")))
        .singleElement()
        .satisfies(
            condition ->
                assertThat(
                        Drawn.texts(
                            condition.path("ForAllValues:StringLike").path("dynamodb:LeadingKeys")))
                    .containsExactly(Patriot.CLAIMS_PREFIX + "*"));
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void whoTellsAlarmsMayNoteThemAndKnowsTheBotsTokenAndNoMore(Drawn drawn) {
    Set<String> rights = new TreeSet<>();
    for (Right right : rights(drawn)) {
      if (right.whose().equals("patriot-alarm-news")) {
        rights.add(
            right.actions()
                + " "
                + Drawn.texts(
                    right
                        .whole()
                        .path("Condition")
                        .path("ForAllValues:StringLike")
                        .path("dynamodb:LeadingKeys")));
      }
    }
    assertThat(rights)
        .containsExactlyInAnyOrder(
            "[sqs:ChangeMessageVisibility, sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage] []",
            "[dynamodb:DeleteItem, dynamodb:GetItem, dynamodb:PutItem] [P#ALARMS#*]",
            "[dynamodb:GetItem] [P#UPDATES#*]",
            "[secretsmanager:GetSecretValue] []",
            "[logs:CreateLogStream, logs:DescribeLogStreams, logs:PutLogEvents] []",
            "[sqs:SendMessage] []",
            "[xray:PutTelemetryRecords, xray:PutTraceSegments] []");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void partsSendAndWriteWhereTheTopologySaysAndNowhereElse(Drawn drawn) {
    for (Part part : Patriot.TOPOLOGY.parts()) {
      if (!present(drawn, part)) {
        continue;
      }
      assertThat(reached(drawn, part, "sqs:SendMessage"))
          .as("%s sends", part.name())
          .isEqualTo(names(part.sendsTo().stream().map(Queue::physicalName).toList()));
      assertThat(reached(drawn, part, "dynamodb:UpdateItem"))
          .as("%s writes", part.name())
          .isEqualTo(tables(part, Set.of(Access.READ_WRITE)));
      assertThat(reached(drawn, part, "dynamodb:GetItem"))
          .as("%s reads", part.name())
          .isEqualTo(tables(part, Set.of(Access.values())));
      assertThat(reached(drawn, part, "events:PutEvents").isEmpty()).isEqualTo(!part.publishes());
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyPartHasARoleOfItsOwnWithNothingButItsOwnRights(Drawn drawn) {
    assertThat(drawn.all("AWS::IAM::Policy")).as("rights added on the way").isEmpty();
    assertThat(drawn.all("AWS::IAM::Role"))
        .allSatisfy(
            role -> {
              assertThat(role.properties().has("ManagedPolicyArns")).isFalse();
              assertThat(role.properties().has("Policies")).isFalse();
            });
    for (Part part : Patriot.TOPOLOGY.parts()) {
      if (present(drawn, part)) {
        Resource role = drawn.named("AWS::IAM::Role", "RoleName", Names.of(part));
        assertThat(
                drawn.all("AWS::IAM::ManagedPolicy").stream()
                    .flatMap(policy -> Drawn.texts(policy.properties().path("Roles")).stream())
                    .filter(("{" + role.id() + "}")::equals))
            .as("policies of %s", part.name())
            .hasSize(1);
      }
    }
  }

  private static boolean present(Drawn drawn, Part part) {
    return drawn.all("AWS::IAM::Role").stream()
        .anyMatch(role -> role.properties().path("RoleName").asText().equals(Names.of(part)));
  }

  /** Indexes count as their table, and the place of unfinished runs is everybody's. */
  private static Set<String> reached(Drawn drawn, Part part, String action) {
    return rights(drawn).stream()
        .filter(right -> right.whose().equals(Names.of(part)) && right.actions().contains(action))
        .flatMap(right -> right.resources().stream())
        .filter(arn -> arn.contains(":"))
        .map(arn -> arn.substring(arn.lastIndexOf(':') + 1).replaceAll("^table/|/index/.*", ""))
        .filter(name -> !name.equals(MessagingStack.UNFINISHED))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tables(Part part, Set<Access> accesses) {
    return names(
        part.tables().entrySet().stream()
            .filter(table -> accesses.contains(table.getValue()))
            .map(table -> table.getKey())
            .map(Table::name)
            .toList());
  }

  private static Set<String> names(List<String> names) {
    return new TreeSet<>(names);
  }

  private static String secretOf(Drawn drawn) {
    return rights(drawn).stream()
        .filter(right -> right.whose().equals("patriot-telegram-webhook"))
        .filter(right -> right.actions().contains("secretsmanager:GetSecretValue"))
        .flatMap(right -> right.resources().stream())
        .filter(arn -> arn.contains("telegramwebhooksecret"))
        .map(arn -> arn.substring(arn.lastIndexOf(':') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<Right> rights(Drawn drawn) {
    var rights = new ArrayList<Right>();
    for (Resource policy : drawn.all("AWS::IAM::ManagedPolicy")) {
      policy
          .properties()
          .path("PolicyDocument")
          .path("Statement")
          .forEach(
              statement ->
                  rights.add(
                      new Right(
                          policy.properties().path("ManagedPolicyName").asText(),
                          new TreeSet<>(Drawn.texts(statement.path("Action"))),
                          new TreeSet<>(Drawn.texts(statement.path("Resource"))),
                          statement)));
    }
    return rights;
  }

  /** Of every kind of policy: of roles, keys, queues, topics, whoever assumes. */
  private static List<JsonNode> allStatements(Drawn drawn, String effect) {
    var statements = new ArrayList<JsonNode>();
    drawn
        .all()
        .forEach(
            resource ->
                resource
                    .properties()
                    .findValues("Statement")
                    .forEach(
                        list ->
                            list.forEach(
                                statement -> {
                                  if (statement.path("Effect").asText().equals(effect)) {
                                    statements.add(statement);
                                  }
                                })));
    return statements;
  }
}
