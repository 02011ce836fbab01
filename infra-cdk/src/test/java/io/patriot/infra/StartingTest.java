package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.aws.wiring.SecretPlaces;
import io.patriot.lambda.Contained;
import io.patriot.lambda.HandMade;
import io.patriot.lambda.Shell;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A function that is told no more than its template tells it finds everything it needs: whoever
 * asks for a queue that the topology does not give it does not start.
 *
 * <p>Nothing but the template's variables is given here: secrets are read when they are needed, and
 * none is needed to start.
 */
class StartingTest {
  static Stream<Arguments> functions() {
    return Stream.of(Stage.DEV, Stage.PROD)
        .flatMap(
            stage ->
                Patriot.TOPOLOGY.parts().stream()
                    .filter(part -> part.kind() == Part.Kind.FUNCTION)
                    .map(part -> Arguments.of(stage.name(), part.name())));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionStartsWithWhatItsTemplateTells(String stage, String part) {
    Map<String, String> told = told(Drawn.of(Stage.named(stage)), Patriot.TOPOLOGY.part(part));
    HandMade.of(part)
        .ifPresentOrElse(
            byHand -> assertThat(byHand.make(told).shell().name()).isEqualTo(part),
            () -> startContained(part, told));
  }

  private static void startContained(String part, Map<String, String> told) {
    ApplicationContext context = Contained.surroundings(part).properties(properties(told)).build();
    context.registerSingleton(QueueUrls.class, QueueUrls.fromEnvironment(told));
    context.registerSingleton(SecretPlaces.class, SecretPlaces.fromEnvironment(told));
    context.registerSingleton(AwsSettings.class, AwsSettings.of("eu-central-1"));
    try (context) {
      context.start();
      assertThat(
              context.getBean(Shell.class, Qualifiers.byName(told.get("PATRIOT_FUNCTION"))).name())
          .isEqualTo(part);
    }
  }

  /** As the framework reads variables of its process. */
  private static Map<String, Object> properties(Map<String, String> told) {
    var properties = new TreeMap<String, Object>();
    told.forEach(
        (variable, value) ->
            properties.put(variable.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    return properties;
  }

  private static Map<String, String> told(Drawn drawn, Part part) {
    JsonNode variables =
        drawn
            .named("AWS::Lambda::Function", "FunctionName", Names.of(part))
            .properties()
            .path("Environment")
            .path("Variables");
    var told = new TreeMap<String, String>();
    variables
        .properties()
        .forEach(one -> told.put(one.getKey(), known(one.getKey(), Drawn.text(one.getValue()))));
    return told;
  }

  /** What another stack hands over is known only at AWS; a text of its kind stands in for it. */
  private static String known(String variable, String value) {
    if (!value.startsWith("{")) {
      return value;
    }
    return variable.equals("PATRIOT_EGRESS_ADDRESSES") ? "198.51.100.7" : "https://door.example";
  }
}
