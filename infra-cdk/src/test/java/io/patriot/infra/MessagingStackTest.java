package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.events.EventType;
import io.patriot.infra.Drawn.Resource;
import io.patriot.topology.Notice;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.Rule;
import io.patriot.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagingStackTest {
  private static final List<String> TELLS_ADMINS =
      List.of("patriot-alarm-news", "patriot-account-news");

  private final Topology topology = Patriot.TOPOLOGY;

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void thereIsEveryQueueOfTheTopologyWithItsDeadLettersAndNoOther(Drawn drawn) {
    Set<String> names = new TreeSet<>(Set.of(MessagingStack.UNFINISHED));
    for (Queue queue : topology.queues()) {
      names.add(queue.physicalName());
      names.add(queue.deadLetterName());
    }
    assertThat(
            drawn.all("AWS::SQS::Queue").stream()
                .map(queue -> queue.properties().path("QueueName").asText()))
        .containsExactlyInAnyOrderElementsOf(names);
    for (Queue queue : topology.queues()) {
      JsonNode made = queue(drawn, queue.physicalName()).properties();
      assertThat(made.path("VisibilityTimeout").asLong()).isEqualTo(queue.visibility().toSeconds());
      assertThat(made.path("RedrivePolicy").path("maxReceiveCount").asInt())
          .isEqualTo(queue.receiveMax());
      assertThat(Drawn.text(made.path("RedrivePolicy").path("deadLetterTargetArn")))
          .isEqualTo("{" + queue(drawn, queue.deadLetterName()).id() + "}");
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void orderedQueuesWorkOnManyGroupsAtOnce(Drawn drawn) {
    for (Queue queue : topology.queues()) {
      JsonNode made = queue(drawn, queue.physicalName()).properties();
      assertThat(made.path("FifoQueue").asBoolean()).isEqualTo(queue.isFifo());
      if (queue.isFifo()) {
        assertThat(made.path("DeduplicationScope").asText()).isEqualTo("messageGroup");
        assertThat(made.path("FifoThroughputLimit").asText()).isEqualTo("perMessageGroupId");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyQueueIsSpokenToOverTlsOnlyAndKeepsItsMessagesEncrypted(Drawn drawn) {
    for (Resource queue : drawn.all("AWS::SQS::Queue")) {
      assertThat(queue.properties().path("SqsManagedSseEnabled").asBoolean())
          .as(queue.toString())
          .isTrue();
      assertThat(policy(drawn, queue))
          .as("policy of %s", queue)
          .anyMatch(
              statement ->
                  statement.path("Effect").asText().equals("Deny")
                      && statement
                          .path("Condition")
                          .path("Bool")
                          .path("aws:SecureTransport")
                          .asText()
                          .equals("false"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aQueueTakesMessagesFromItsSendersOnly(Drawn drawn) {
    for (Queue queue : topology.queues()) {
      Set<String> senders =
          topology.parts().stream()
              .filter(part -> part.sendsTo().contains(queue))
              .map(part -> ":role/patriot-" + part.name())
              .collect(Collectors.toCollection(TreeSet::new));
      senders.add(":role/patriot-operator");
      List<JsonNode> refusals =
          policy(drawn, queue(drawn, queue.physicalName())).stream()
              .filter(statement -> statement.path("Sid").asText().equals("OnlyFromItsSenders"))
              .toList();
      assertThat(refusals).hasSize(1);
      assertThat(refusals.getFirst().path("Effect").asText()).isEqualTo("Deny");
      assertThat(
              Drawn.texts(
                      refusals
                          .getFirst()
                          .path("Condition")
                          .path("ArnNotEquals")
                          .path("aws:PrincipalArn"))
                  .stream()
                  .map(arn -> arn.substring(arn.indexOf(":role/")))
                  .collect(Collectors.toSet()))
          .isEqualTo(senders);
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theRulesOfTheBusAreThoseOfTheTopology(Drawn drawn) {
    assertThat(
            drawn.all("AWS::Events::Rule").stream()
                .filter(rule -> rule.properties().has("EventBusName"))
                .map(rule -> rule.properties().path("Name").asText()))
        .containsExactlyInAnyOrderElementsOf(topology.rules().stream().map(Rule::name).toList());
    for (Rule rule : topology.rules()) {
      JsonNode made = drawn.named("AWS::Events::Rule", "Name", rule.name()).properties();
      JsonNode pattern = made.path("EventPattern");
      assertThat(Drawn.texts(pattern.path("source"))).containsExactly(Topology.EVENT_SOURCE);
      assertThat(Drawn.texts(pattern.path("detail-type")))
          .containsExactlyElementsOf(rule.events().stream().map(EventType::wireName).toList());
      JsonNode targets = made.path("Targets");
      assertThat(targets.size()).isEqualTo(1);
      assertThat(Drawn.text(targets.path(0).path("Arn")))
          .isEqualTo("{" + queue(drawn, rule.queue().physicalName()).id() + "}");
      assertThat(Drawn.text(targets.path(0).path("DeadLetterConfig").path("Arn")))
          .isEqualTo("{" + queue(drawn, rule.queue().deadLetterName()).id() + "}");
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void noticesOfTheCloudGoToTheQueueOfTheTopologyAndMayBeSentThereByTheirRuleAlone(Drawn drawn) {
    for (Notice notice : topology.notices()) {
      Resource rule = drawn.named("AWS::Events::Rule", "Name", notice.name());
      JsonNode made = rule.properties();
      assertThat(made.has("EventBusName")).as("on every account's own bus").isFalse();
      assertThat(made.path("State").asText()).isEqualTo("ENABLED");
      assertThat(Drawn.texts(made.path("EventPattern").path("source")))
          .containsExactly(notice.source());
      assertThat(Drawn.texts(made.path("EventPattern").path("detail-type")))
          .containsExactly(notice.detailType());
      Resource queue = queue(drawn, notice.queue().physicalName());
      JsonNode targets = made.path("Targets");
      assertThat(targets.size()).isEqualTo(1);
      assertThat(Drawn.text(targets.path(0).path("Arn"))).isEqualTo("{" + queue.id() + "}");
      assertThat(Drawn.text(targets.path(0).path("DeadLetterConfig").path("Arn")))
          .isEqualTo("{" + queue(drawn, notice.queue().deadLetterName()).id() + "}");
      assertThat(
              policy(drawn, queue).stream()
                  .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                  .map(
                      statement ->
                          Drawn.text(
                              statement.path("Condition").path("ArnEquals").path("aws:SourceArn"))))
          .containsExactly("{" + rule.id() + "}");
    }
  }

  /** Otherwise its failing would ring, the ringing would fail, and so on for ever. */
  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyAlarmOfThePlatformIsPassedOnButThoseAboutWhoeverTellsThem(Drawn drawn) {
    JsonNode pattern =
        drawn
            .named("AWS::Events::Rule", "Name", "patriot-alarm-news")
            .properties()
            .path("EventPattern");
    assertThat(Drawn.text(pattern.path("resources").path(0).path("prefix")))
        .endsWith(":alarm:patriot-");
    Set<String> kept =
        new TreeSet<>(
            Drawn.texts(pattern.path("detail").path("alarmName").path(0).path("anything-but")));
    Set<String> names = new TreeSet<>();
    for (Resource alarm : drawn.all("AWS::CloudWatch::Alarm")) {
      if (alarm.stack().equals("patriot-watch")) {
        assertThat(alarm.properties().path("AlarmName").asText()).startsWith("patriot-");
        if (alarm.properties().path("Dimensions").toString().contains("alarm-news")) {
          names.add(alarm.properties().path("AlarmName").asText());
        }
      } else {
        assertThat(alarm.properties().path("AlarmName").asText()).doesNotStartWith("patriot-");
      }
    }
    assertThat(names).isNotEmpty();
    assertThat(kept).containsAll(names);
    assertThat(kept).allMatch(name -> name.endsWith("-alarm-news"));
    if (drawn.stage().watchedClosely()) {
      assertThat(kept).isEqualTo(names);
    }
  }

  @Test
  void whereNobodyIsToldTheRuleRestsAndTheFunctionKnowsNoChat() {
    Drawn silent = Drawn.toldToNobody();
    assertThat(
            silent
                .named("AWS::Events::Rule", "Name", "patriot-alarm-news")
                .properties()
                .path("State")
                .asText())
        .isEqualTo("DISABLED");
    assertThat(told(silent, "patriot-alarm-news").has("PATRIOT_ADMINS_CHAT")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void onlyWhoeverTellsTheAdminsKnowsTheirChat(Drawn drawn) {
    for (Resource function : drawn.all("AWS::Lambda::Function")) {
      String name = function.properties().path("FunctionName").asText();
      assertThat(told(drawn, name).path("PATRIOT_ADMINS_CHAT").asText(""))
          .isEqualTo(TELLS_ADMINS.contains(name) ? Long.toString(Drawn.ADMINS) : "");
    }
  }

  private static JsonNode told(Drawn drawn, String function) {
    return drawn
        .named("AWS::Lambda::Function", "FunctionName", function)
        .properties()
        .path("Environment")
        .path("Variables");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theBusRemembersWhatWasSaid(Drawn drawn) {
    assertThat(drawn.all("AWS::Events::Archive"))
        .singleElement()
        .satisfies(
            archive ->
                assertThat(archive.properties().path("RetentionDays").asInt())
                    .isEqualTo(drawn.stage().archiveDays()));
  }

  private static Resource queue(Drawn drawn, String name) {
    return drawn.named("AWS::SQS::Queue", "QueueName", name);
  }

  private static List<JsonNode> policy(Drawn drawn, Resource queue) {
    return drawn.all("AWS::SQS::QueuePolicy").stream()
        .filter(
            policy ->
                Drawn.texts(policy.properties().path("Queues")).contains("{" + queue.id() + "}"))
        .flatMap(
            policy -> policy.properties().path("PolicyDocument").path("Statement").valueStream())
        .toList();
  }
}
