package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.infra.Drawn.Resource;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsStackTest {
  /** The README asks for an account that can spare as many. */
  private static final int RESERVED_MAX = 155;

  private final Topology topology = Patriot.TOPOLOGY;

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void thereIsEveryFunctionOfTheTopologyInTheStackOfItsFolder(Drawn drawn) {
    Map<String, String> stacks = new TreeMap<>();
    drawn.all("AWS::Lambda::Function").forEach(made -> stacks.put(name(made), made.stack()));
    assertThat(stacks)
        .isEqualTo(
            functions().stream()
                .collect(
                    Collectors.toMap(
                        Names::of, part -> "patriot-" + Path.of(part.folder()).getFileName())));
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aFunctionIsWhatTheTopologySaysAndStartsFromASnapshot(Drawn drawn) {
    for (Part part : functions()) {
      JsonNode made = function(drawn, part).properties();
      assertThat(made.path("Runtime").asText()).isEqualTo("java25");
      assertThat(Drawn.texts(made.path("Architectures"))).containsExactly("arm64");
      assertThat(made.path("Timeout").asLong()).isEqualTo(part.timeLimit().toSeconds());
      assertThat(made.path("MemorySize").asInt()).isEqualTo(part.memoryMb());
      assertThat(made.path("SnapStart").path("ApplyOn").asText()).isEqualTo("PublishedVersions");
      assertThat(made.path("TracingConfig").path("Mode").asText()).isEqualTo("Active");
      assertThat(made.path("ReservedConcurrentExecutions").asInt()).isPositive();
      assertThat(made.path("DeadLetterConfig").has("TargetArn")).isTrue();
      assertThat(made.path("Environment").path("Variables").path("PATRIOT_FUNCTION").asText())
          .isEqualTo(part.name());
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aPartIsToldWhereItsQueuesAreAndNoOthers(Drawn drawn) {
    for (Part part : functions()) {
      JsonNode variables = function(drawn, part).properties().path("Environment").path("Variables");
      Set<String> told = new TreeSet<>();
      variables.fieldNames().forEachRemaining(told::add);
      told.removeIf(variable -> !variable.startsWith("PATRIOT_QUEUE_"));
      assertThat(told)
          .as(part.name())
          .isEqualTo(
              part.sendsTo().stream()
                  .map(queue -> Names.variable("QUEUE", queue.name()))
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aFunctionMayRunAsOftenAtOnceAsItsTriggersAskAndAllLeaveRoomInTheAccount(Drawn drawn) {
    int all = 0;
    for (Part part : functions()) {
      int reserved =
          function(drawn, part).properties().path("ReservedConcurrentExecutions").asInt();
      for (Trigger trigger : part.triggers()) {
        if (trigger instanceof Trigger.FromQueue(var _, int _, int atOnce)) {
          assertThat(reserved).as(part.name()).isGreaterThanOrEqualTo(atOnce);
        }
      }
      all += reserved;
    }
    assertThat(all).isLessThanOrEqualTo(RESERVED_MAX);
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void logsAreKeptForTheStagesDaysAndEncrypted(Drawn drawn) {
    assertThat(drawn.all("AWS::Logs::LogGroup"))
        .hasSizeGreaterThanOrEqualTo(functions().size())
        .allSatisfy(
            log -> {
              assertThat(log.properties().path("RetentionInDays").asInt())
                  .isEqualTo(drawn.stage().logDays());
              assertThat(log.properties().has("KmsKeyId")).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyFunctionHasALiveVersion(Drawn drawn) {
    assertThat(
            drawn.all("AWS::Lambda::Alias").stream()
                .filter(alias -> alias.properties().path("Name").asText().equals("live"))
                .map(alias -> Drawn.text(alias.properties().path("FunctionName"))))
        .containsExactlyInAnyOrderElementsOf(
            functions().stream().map(part -> "{" + function(drawn, part).id() + "}").toList());
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void functionsHearWhatTheTopologySaysAndNothingElse(Drawn drawn) {
    Set<String> heard = new TreeSet<>();
    for (Resource mapping : drawn.all("AWS::Lambda::EventSourceMapping")) {
      JsonNode made = mapping.properties();
      String source = Drawn.text(made.path("EventSourceArn"));
      heard.add(
          hearer(drawn, mapping)
              + " hears "
              + (source.contains(":sqs:")
                  ? source.substring(source.lastIndexOf(':') + 1)
                      + " by "
                      + made.path("BatchSize").asInt()
                      + " at once "
                      + made.path("ScalingConfig").path("MaximumConcurrency").asInt()
                  : "a stream by "
                      + made.path("BatchSize").asInt()
                      + " like "
                      + made.path("FilterCriteria")
                          .path("Filters")
                          .path(0)
                          .path("Pattern")
                          .asText()));
    }
    Set<String> said = new TreeSet<>();
    for (Part part : functions()) {
      for (Trigger trigger : part.triggers()) {
        switch (trigger) {
          case Trigger.FromQueue(var queue, int batch, int atOnce) ->
              said.add(
                  "%s hears %s by %d at once %d"
                      .formatted(Names.of(part), queue.physicalName(), batch, atOnce));
          case Trigger.FromStream(var _, var prefix, int batch) ->
              said.add(
                  ("%s hears a stream by %d like {\"eventName\":[\"INSERT\"],"
                          + "\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"%s\"}]}}}}")
                      .formatted(Names.of(part), batch, prefix));
          case Trigger.FromHttp _, Trigger.Every _ -> {}
        }
      }
    }
    assertThat(heard).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aFailedMessageComesBackAloneAndAFailedItemIsNotLost(Drawn drawn) {
    for (Resource mapping : drawn.all("AWS::Lambda::EventSourceMapping")) {
      JsonNode made = mapping.properties();
      if (Drawn.text(made.path("EventSourceArn")).contains(":sqs:")) {
        assertThat(Drawn.texts(made.path("FunctionResponseTypes")))
            .containsExactly("ReportBatchItemFailures");
      } else {
        assertThat(made.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
        assertThat(made.path("DestinationConfig").path("OnFailure").has("Destination")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void clocksTickForThoseWhoAskForThem(Drawn drawn) {
    assertThat(
            drawn.all("AWS::Events::Rule").stream()
                .filter(rule -> rule.properties().has("ScheduleExpression"))
                .map(
                    rule ->
                        rule.properties().path("Name").asText()
                            + " "
                            + rule.properties().path("ScheduleExpression").asText()))
        .containsExactlyInAnyOrderElementsOf(
            functions().stream()
                .filter(part -> part.triggers().stream().anyMatch(t -> t instanceof Trigger.Every))
                .map(part -> Names.of(part) + "-clock rate(1 minute)")
                .toList());
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void whoSpeaksToVenuesStandsBehindTheGatewayWhereThereIsOne(Drawn drawn) {
    for (Part part : functions()) {
      assertThat(function(drawn, part).properties().has("VpcConfig"))
          .as(part.name())
          .isEqualTo(drawn.stage().fixedEgress() && (part.seals() || part.decrypts()));
    }
    assertThat(drawn.all("AWS::EC2::NatGateway")).hasSize(drawn.stage().fixedEgress() ? 1 : 0);
  }

  private List<Part> functions() {
    return topology.parts().stream().filter(part -> part.kind() == Part.Kind.FUNCTION).toList();
  }

  private static Resource function(Drawn drawn, Part part) {
    return drawn.named("AWS::Lambda::Function", "FunctionName", Names.of(part));
  }

  private static String name(Resource function) {
    return function.properties().path("FunctionName").asText();
  }

  /** A mapping names an alias, which names the function. */
  private static String hearer(Drawn drawn, Resource mapping) {
    String name = mapping.properties().path("FunctionName").toString();
    assertThat(name).contains("\":live\"");
    String function =
        drawn.all("AWS::Lambda::Alias").stream()
            .filter(candidate -> name.contains("\"" + candidate.id() + "\""))
            .map(candidate -> Drawn.text(candidate.properties().path("FunctionName")))
            .findFirst()
            .orElseThrow();
    return drawn.all("AWS::Lambda::Function").stream()
        .filter(candidate -> function.equals("{" + candidate.id() + "}"))
        .map(FunctionsStackTest::name)
        .findFirst()
        .orElseThrow();
  }
}
