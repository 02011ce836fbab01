package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Somebody asks in the chat to be told of a price, once and each time, and is told when the
 * recorded market is there.
 */
@Timeout(300)
class AlertWalkTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration MARKET_MOVES = Duration.ofMinutes(3);
  private static final Pattern PRICE = Pattern.compile("BTCUSDT\\s+([0-9,.]+)");

  private static final int ATTEMPTS_MAX = 10;

  /** The recorded market goes so far within a minute, one way or the other. */
  private static final BigDecimal AWAY = new BigDecimal("4");

  @Test
  void thePriceThatWasAskedForIsTold() throws Exception {
    try (var stack =
            LocalStack.start(
                new Arguments(true, false, null, new Ports(30_500).nextFree()), Map.of());
        HttpClient http = HttpClient.newHttpClient()) {
      var person = new ChatPerson(http, stack.page(), 951, InstantSource.system());
      person.seesAnswerTo(person.says("/start"), PATIENCE);
      assertThat(set(person, AWAY, "up")).contains("You are told once");
      assertThat(set(person, AWAY.negate(), "")).contains("You are told once");
      assertThat(set(person, AWAY, "every 1m")).contains("silent for 1 min");
      assertThat(set(person, AWAY.negate(), "every 1m")).contains("silent for 1 min");

      ChatMessage told =
          person.sees(
              message -> message.text().contains("It is told once and has ended"),
              "the market to get there",
              MARKET_MOVES);
      assertThat(told.text()).contains("BTCUSDT is at ", "Your alert a:");
      person.sees(
          message -> message.text().contains("It goes on: it is silent until"),
          "the one that goes on to be told as well",
          MARKET_MOVES);
      assertThat(answer(person, "/alerts", "Alerts: "))
          .contains("each time, silent for 1 min in between")
          .doesNotContain("Alerts: 4;");
    }
  }

  /** The market may have got there before the bot reads it; then it is asked for anew. */
  private static String set(ChatPerson person, BigDecimal away, String how) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      BigDecimal level = price(answer(person, "/price BTC", "BTCUSDT ")).add(away);
      String sign = away.signum() > 0 ? "> " : "< ";
      String said = answer(person, "/alert BTC " + sign + level + " " + how, "(is set|so already)");
      if (said.contains("is set")) {
        return said;
      }
    }
    throw new IllegalStateException("The market is always there already");
  }

  /** News of what fired may come between. */
  private static String answer(ChatPerson person, String words, String saying) {
    Pattern wanted = Pattern.compile(saying);
    long said = person.says(words);
    return person
        .sees(
            message ->
                message.messageId() > said
                    && wanted.matcher(message.text()).find()
                    && !message.text().contains("Your alert a:"),
            "the answer to " + words,
            PATIENCE)
        .text();
  }

  private static BigDecimal price(String text) {
    Matcher found = PRICE.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return new BigDecimal(found.group(1).replace(",", ""));
  }
}
