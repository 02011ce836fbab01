package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.feeds.Feeds;
import io.patriot.feeds.service.FeedsService;
import io.patriot.lambda.Shell;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The feed's task is told, asked and stopped as its image expects. */
class FeedImageTest {
  private static final Path DOCKERFILE = Path.of("../fargate-feeds/Dockerfile");

  @Test
  void theImageIsNobodysAndRunsNothingWhileItIsBuilt() throws IOException {
    assertThat(Files.readAllLines(DOCKERFILE))
        .contains("USER 65532:65532", "COPY target/application/ /app/")
        .noneMatch(line -> line.startsWith("RUN"));
  }

  @Test
  void theTaskMayWriteWhereTheProcessKeepsItsScratchAndNowhereElse() throws IOException {
    assertThat(words("ENTRYPOINT ")).contains("-Djava.io.tmpdir=/tmp").contains("/app/lib/*");
    for (JsonNode mount : container().path("MountPoints")) {
      assertThat(mount.path("ContainerPath").asText()).isEqualTo("/tmp");
    }
    assertThat(container().path("ReadonlyRootFilesystem").asBoolean()).isTrue();
  }

  @Test
  void whatIsStartedAndAskedIsThere() throws Exception {
    List<String> asked = new ArrayList<>();
    container().path("HealthCheck").path("Command").forEach(word -> asked.add(word.asText()));
    assertThat(asked).isEqualTo(FeedsStack.HEALTH_COMMAND).contains("/app/lib/*");
    for (String main : List.of(words("ENTRYPOINT ").getLast(), asked.getLast())) {
      assertThat(Class.forName(main).getMethod("main", String[].class)).isNotNull();
    }
    assertThat(words("ENTRYPOINT ").getLast()).isEqualTo(FeedsService.class.getName());
  }

  @Test
  void aTaskIsGivenTheTimeThatItsGoodbyeMayTake() {
    assertThat(container().path("StopTimeout").asLong())
        .isEqualTo(FeedsService.GOODBYE_MAX.toSeconds());
  }

  @Test
  void aFeedStartsWithWhatItsTemplateTells() {
    QueueUrls told = QueueUrls.fromEnvironment(told());
    assertThat(told.of(Patriot.PAPER_ORDERS.name())).isNotEmpty();
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments(FeedsService.ENVIRONMENT)
            .build();
    context.registerSingleton(QueueUrls.class, told);
    context.registerSingleton(AwsSettings.class, AwsSettings.of("eu-central-1"));
    try (context) {
      context.start();
      assertThat(context.getBean(Feeds.class).isHealthy()).isFalse();
      assertThat(context.getBean(Shell.class, Qualifiers.byName("fargate-feeds")).name())
          .isEqualTo(told().get("PATRIOT_FUNCTION"));
    }
  }

  private static Map<String, String> told() {
    var told = new TreeMap<String, String>();
    container()
        .path("Environment")
        .forEach(one -> told.put(one.path("Name").asText(), Drawn.text(one.path("Value"))));
    return told;
  }

  private static JsonNode container() {
    return Drawn.of(Stage.DEV)
        .all("AWS::ECS::TaskDefinition")
        .getFirst()
        .properties()
        .path("ContainerDefinitions")
        .path(0);
  }

  private static List<String> words(String instruction) throws IOException {
    String line =
        Files.readAllLines(DOCKERFILE).stream()
            .filter(one -> one.startsWith(instruction))
            .findFirst()
            .orElseThrow();
    var words = new ArrayList<String>();
    new ObjectMapper()
        .readTree(line.substring(instruction.length()))
        .forEach(word -> words.add(word.asText()));
    return words;
  }
}
