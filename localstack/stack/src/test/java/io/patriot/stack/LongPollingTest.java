package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.TelegramStandIn;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a token the platform fetches its updates from a Bot API server, wherever that is. */
class LongPollingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
}
