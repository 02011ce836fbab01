package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls the plug in the middle of ten orders and looks whether anything was lost or doubled. */
class KilledTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * An order whose sender died between claiming and sending it is in doubt until the next sweep;
   * the venue keeps order ids for good, so it is then asked for and sent again.
   */
  private static final Duration HEALING = Duration.ofSeconds(90);

  private static final long USER = 601;
  private static final int ORDERS = 10;

  @Test
  void killedAmongTenOpenOrdersAndStartedAgainLosesNothingAndDoublesNothing(@TempDir Path data)
      throws Exception {
    var ports = new Ports(22_000).nextFree();
    List<ChatMessage> cards = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      try (PlatformProcess first = PlatformProcess.start(data, ports)) {
        var person = new ChatPerson(http, first.page(), USER, InstantSource.system());
        person.seesAnswerTo(person.says("/start"), PATIENCE);
        for (int i = 0; i < ORDERS; i++) {
          // Each waits at a price of its own, far enough below the market not to trade.
          ChatMessage card =
              person.seesAnswerTo(person.says("/buy BTC 0.002 -" + (5 + i) + "%"), PATIENCE);
          cards.add(card);
          person.presses(card, "Confirm");
        }
        first.kill(); // some rest, some are on their way, some are only confirmed
      }
      try (PlatformProcess second = PlatformProcess.start(data, ports)) {
        var person = new ChatPerson(http, second.page(), USER, InstantSource.system());
        var ids = new TreeSet<String>();
        for (ChatMessage card : cards) {
          ChatMessage resting =
              person.sees(
                  message ->
                      message.messageId() == card.messageId()
                          && message.text().contains("ACCEPTED"),
                  "the card of message " + card.messageId() + " to rest",
                  HEALING);
          ids.addAll(ordersIn(resting));
        }
        assertThat(ids).as("an order for each card").hasSize(ORDERS);
        ChatMessage orders = person.seesAnswerTo(person.says("/orders"), PATIENCE);
        assertThat(orders.text()).contains("waiting orders " + ORDERS);
      }
    }
  }

  private static List<String> ordersIn(ChatMessage message) {
    return java.util.regex.Pattern.compile("o:[A-Z2-7]{5}")
        .matcher(message.text())
        .results()
        .map(match -> match.group())
        .toList();
  }
}
