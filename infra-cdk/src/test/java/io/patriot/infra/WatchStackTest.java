package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.infra.Drawn.Resource;
import io.patriot.lambda.MetricLine;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchStackTest {
  private static final Path RECORDED =
      Path.of("../functions/telegram-bot/src/test/resources/alarms");

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyDeadLetterRings(Drawn drawn) {
    List<String> dead =
        drawn.all("AWS::SQS::Queue").stream()
            .map(queue -> queue.properties().path("QueueName").asText())
            .filter(
                name ->
                    Patriot.TOPOLOGY.queues().stream()
                        .map(Queue::physicalName)
                        .noneMatch(name::equals))
            .toList();
    assertThat(dead).hasSize(Patriot.TOPOLOGY.queues().size() + 1);
    for (String name : dead) {
      assertThat(alarms(drawn, "ApproximateNumberOfMessagesVisible", "QueueName", name))
          .as("alarms of %s", name)
          .singleElement()
          .satisfies(
              alarm -> {
                assertThat(alarm.properties().path("Threshold").asInt()).isEqualTo(1);
                assertThat(alarm.properties().path("AlarmActions").size()).isEqualTo(1);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyFunctionThatFailsRingsItselfOrByItsDeadLetters(Drawn drawn) {
    for (Part part : functions()) {
      boolean itself = drawn.stage().watchedClosely() || hearsMoreThanQueues(part);
      assertThat(alarms(drawn, "Errors", "FunctionName", Names.of(part)))
          .as("alarms of %s", part.name())
          .hasSize(itself ? 1 : 0);
      assertThat(itself || !part.triggers().isEmpty()).as("%s rings", part.name()).isTrue();
    }
  }

  private static boolean hearsMoreThanQueues(Part part) {
    return part.triggers().stream().anyMatch(trigger -> !(trigger instanceof Trigger.FromQueue));
  }

  @Test
  void whereItIsWatchedCloselyLateAndSlowAndThrottledRingToo() {
    Drawn drawn = Drawn.of(Stage.PROD);
    for (Queue queue : Patriot.TOPOLOGY.queues()) {
      assertThat(alarms(drawn, "ApproximateAgeOfOldestMessage", "QueueName", queue.physicalName()))
          .hasSize(1);
    }
    for (Part part : functions()) {
      assertThat(alarms(drawn, "Throttles", "FunctionName", Names.of(part))).hasSize(1);
      assertThat(alarms(drawn, "Duration", "FunctionName", Names.of(part))).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aSilentFeedRingsWhereItNeverSleeps(Drawn drawn) {
    List<Resource> stale =
        alarms(drawn, "SuccessfulRequestLatency", "TableName", Patriot.MARKET.name());
    if (drawn.stage().feedSleeps()) {
      assertThat(stale).isEmpty();
    } else {
      assertThat(stale)
          .singleElement()
          .satisfies(
              alarm ->
                  assertThat(alarm.properties().path("TreatMissingData").asText())
                      .isEqualTo("breaching"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void eventsThatArePublishedLateRing(Drawn drawn) {
    assertThat(alarms(drawn, "IteratorAge", "FunctionName", "patriot-publish-events")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void keysThatAreUsedTooOftenRing(Drawn drawn) {
    assertThat(alarms(drawn, "CallCount", "Resource", "CryptographicOperationsSymmetric"))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.properties().path("Namespace").asText()).isEqualTo("AWS/Usage");
              assertThat(alarm.properties().path("Statistic").asText()).isEqualTo("Sum");
              assertThat(alarm.properties().path("Threshold").asInt()).isEqualTo(1_000);
              assertThat(alarm.properties().path("Dimensions").size()).isEqualTo(4);
            });
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aPositionThatWaitsForItsStopRings(Drawn drawn) {
    assertThat(drawn.all("AWS::CloudWatch::Alarm"))
        .filteredOn(
            alarm ->
                alarm
                    .properties()
                    .path("MetricName")
                    .asText()
                    .equals("unprotected_position_seconds"))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.properties().path("Namespace").asText())
                  .isEqualTo(MetricLine.NAMESPACE);
              assertThat(alarm.properties().path("Statistic").asText()).isEqualTo("Maximum");
              assertThat(alarm.properties().path("Dimensions")).isEmpty();
              assertThat(alarm.properties().path("Threshold").asInt()).isEqualTo(15);
              assertThat(alarm.properties().path("TreatMissingData").asText())
                  .isEqualTo("notBreaching");
            });
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyAlarmButThoseThatPutTheFeedToSleepIsToldToTheTopic(Drawn drawn) {
    String topic = "{" + drawn.all("AWS::SNS::Topic").getFirst().id() + "}";
    assertThat(drawn.all("AWS::CloudWatch::Alarm"))
        .filteredOn(alarm -> alarm.stack().equals("patriot-watch"))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            alarm -> {
              assertThat(Drawn.texts(alarm.properties().path("AlarmActions")))
                  .containsExactly(topic);
              assertThat(Drawn.texts(alarm.properties().path("OKActions"))).containsExactly(topic);
            });
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyAlarmSaysWhatIsWrongWhatToDoFirstAndWhereTheRunbookGoesOn(Drawn drawn)
      throws IOException {
    Set<String> sections =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("^#+ ", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    for (Resource alarm : watching(drawn)) {
      List<String> said = alarm.properties().path("AlarmDescription").asText().lines().toList();
      assertThat(said).as(alarm.toString()).hasSize(2);
      assertThat(said.getLast()).matches("First: .+[.] Runbook: .+[.]");
      assertThat(sections)
          .contains(said.getLast().replaceFirst(".* Runbook: ", "").replaceFirst("[.]$", ""));
    }
  }

  /** What the bot's tests read is what the alarms say of themselves. */
  @Test
  void recordedNewsOfOurAlarmsHaveTheirWordsAndNumbers() throws IOException {
    var json = new ObjectMapper();
    List<Path> recorded;
    try (Stream<Path> files = Files.list(RECORDED)) {
      recorded = files.toList();
    }
    int ours = 0;
    for (Path file : recorded) {
      JsonNode detail = json.readTree(file.toFile()).path("detail");
      for (Resource alarm : watching(Drawn.of(Stage.PROD))) {
        if (alarm.properties().path("AlarmName").equals(detail.path("alarmName"))) {
          ours++;
          assertThat(detail.path("configuration").path("description"))
              .as(file.toString())
              .isEqualTo(alarm.properties().path("AlarmDescription"));
          assertThat(detail.path("configuration").findPath("metric").path("name"))
              .isEqualTo(alarm.properties().path("MetricName"));
        }
      }
    }
    assertThat(ours).isGreaterThanOrEqualTo(5);
  }

  private static List<Resource> watching(Drawn drawn) {
    return drawn.all("AWS::CloudWatch::Alarm").stream()
        .filter(alarm -> alarm.stack().equals("patriot-watch"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void thereIsAPageToLookAt(Drawn drawn) {
    assertThat(drawn.all("AWS::CloudWatch::Dashboard"))
        .singleElement()
        .satisfies(
            page ->
                assertThat(Drawn.text(page.properties().path("DashboardBody")))
                    .contains(
                        Patriot.TOPOLOGY.queues().stream()
                            .map(Queue::physicalName)
                            .collect(Collectors.toList())));
  }

  private static List<Part> functions() {
    return Patriot.TOPOLOGY.parts().stream()
        .filter(part -> part.kind() == Part.Kind.FUNCTION)
        .toList();
  }

  private static List<Resource> alarms(Drawn drawn, String metric, String of, String name) {
    return drawn.all("AWS::CloudWatch::Alarm").stream()
        .filter(alarm -> alarm.stack().equals("patriot-watch"))
        .filter(alarm -> alarm.properties().path("MetricName").asText().equals(metric))
        .filter(
            alarm ->
                alarm
                    .properties()
                    .path("Dimensions")
                    .valueStream()
                    .anyMatch(
                        dimension ->
                            dimension.path("Name").asText().equals(of)
                                && dimension.path("Value").asText().equals(name)))
        .toList();
  }
}
