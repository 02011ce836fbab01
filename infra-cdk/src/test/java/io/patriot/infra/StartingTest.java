package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.application.secret.Secret;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.bot.BotSettings;
import io.patriot.bot.chat.TelegramClients;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.lambda.Shell;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * A function that is told no more than its template tells it finds everything it needs: whoever
 * asks for a queue that the topology does not give it does not start.
 *
 * <p>Secrets, what tells one bot from another, and which Binance it is are given here; nothing
 * reads them at AWS yet.
 */
class StartingTest {
  private static final String LIVE = "PATRIOT_VENUES_BINANCE";

  static Stream<Arguments> functions() {
    return Stream.of(Stage.DEV, Stage.PROD)
        .flatMap(
            stage ->
                Patriot.TOPOLOGY.parts().stream()
                    .filter(part -> part.kind() == Part.Kind.FUNCTION)
                    .filter(part -> !part.folder().equals("functions/api")) // has no shell yet
                    .map(part -> Arguments.of(stage.name(), part.name())));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionStartsWithWhatItsTemplateTells(String stage, String part) {
    Map<String, String> told = told(Drawn.of(Stage.named(stage)), Patriot.TOPOLOGY.part(part));
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments("function")
            .properties(Map.of("patriot.venues.binance", told.getOrDefault(LIVE, "false")))
            .build();
    context.registerSingleton(QueueUrls.class, QueueUrls.fromEnvironment(told));
    context.registerSingleton(AwsSettings.class, AwsSettings.of("eu-central-1"));
    context.registerSingleton(
        Secret.class, Secret.of("not-a-secret"), Qualifiers.byName("telegram-webhook-secret"));
    context.registerSingleton(BinanceHost.class, new BinanceHost.Testnet());
    context.registerSingleton(TelegramClient.class, TelegramClients.of("not-a-token", null));
    context.registerSingleton(
        BotSettings.class, new BotSettings("a_bot", "0", "a venue", new Symbol("BTCUSDT")));
    try (context) {
      context.start();
      assertThat(
              context.getBean(Shell.class, Qualifiers.byName(told.get("PATRIOT_FUNCTION"))).name())
          .isEqualTo(part);
    }
  }

  private static Map<String, String> told(Drawn drawn, Part part) {
    JsonNode variables =
        drawn
            .named("AWS::Lambda::Function", "FunctionName", Names.of(part))
            .properties()
            .path("Environment")
            .path("Variables");
    var told = new TreeMap<String, String>();
    variables.properties().forEach(one -> told.put(one.getKey(), Drawn.text(one.getValue())));
    return told;
  }
}
