package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.TelegramStandIn;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a token the platform fetches its updates from a Bot API server, wherever that is. */
class LongPollingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String STRANGERS_TOKEN = "4711:of-the-server-in-this-test";
  private static final long START_S_MAX = 30;
  private static final long TRADE_S_MAX = 150;

  @Test
  void withATokenAndAnAddressTheBotTradesThroughThatServer() throws Exception {
    try (var elsewhere = TelegramStandIn.start(StandInSettings.usual().onPort(0));
        var stack =
            LocalStack.start(
                new Arguments(true, false, null, new Ports(28_000).nextFree()),
                Map.of(
                    "TELEGRAM_BOT_TOKEN",
                    elsewhere.botToken(),
                    "TELEGRAM_API_URL",
                    elsewhere.url().toString()));
        HttpClient http = HttpClient.newHttpClient()) {
      assertThat(stack.addresses()).contains("the bot is on Telegram");
      assertThat(stack.telegramFaults()).isEmpty();
      var person = new ChatPerson(http, elsewhere.url(), 801, InstantSource.system());
      person.seesAnswerTo(person.says("/start"), PATIENCE);

      ChatMessage card = person.seesAnswerTo(person.says("/buy BTC 0.01"), PATIENCE);
      person.presses(card, "Confirm");

      person.sees(message -> message.text().contains("FILLED"), "the fill", PATIENCE);
    }
  }

  /** One that does not know every method, as many do not. */
  @Test
  void theBotTradesThroughAServerThatSomebodyElseWrote() throws Exception {
    var node = new NodeScripts(Path.of("src/test/stranger"));
    node.install();
    Ports ports = new Ports(27_000).nextFree();
    String port = String.valueOf(ports.chat());
    NodeScripts.Running server = node.start("node", "talk.mjs", port, STRANGERS_TOKEN);
    server.says("listening", START_S_MAX);
    try (var stack =
        LocalStack.start(
            new Arguments(true, false, null, ports),
            Map.of(
                "TELEGRAM_BOT_TOKEN",
                STRANGERS_TOKEN,
                "TELEGRAM_API_URL",
                "http://127.0.0.1:" + port))) {
      assertThat(stack.addresses()).contains("the bot is on Telegram");
      assertThat(server.ends(TRADE_S_MAX)).contains("Traded through somebody else's server.");
    } finally {
      server.process().destroyForcibly();
    }
  }
}
