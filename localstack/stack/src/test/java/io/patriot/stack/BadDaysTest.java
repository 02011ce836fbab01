package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import io.patriot.telegram.bot.Faults;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messenger repeats, forgets, refuses and goes down; an order is still one order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDaysTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MEGABYTES_2 = 2_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final Faults faults;
  private long lastUser = 700;
  private ChatPerson person;

  BadDaysTest() throws IOException {
    stack =
        LocalStack.start(new Arguments(true, false, null, new Ports(25_000).nextFree()), Map.of());
    faults = stack.telegramFaults().orElseThrow();
    person = newcomer();
  }

  @BeforeEach
  void somebodyNewComesIn() {
    person = newcomer();
    person.seesAnswerTo(person.says("/start"), PATIENCE);
  }

  @AfterEach
  void goodWeather() {
    faults.clear();
  }

  @AfterAll
  void stop() {
    stack.close();
    http.close();
  }

  @Test
  void aConfirmThatTelegramDeliversAgainIsOneOrder() {
    ChatMessage card = confirmed(card("/buy BTC 0.01"));
    for (int i = 0; i < 3; i++) {
      assertThat(faults.redeliverLastUpdate()).isTrue();
    }
    filled(card);
    thatOnlyIsHeld("0.010");
  }

  @Test
  void aConfirmThatTheAppSendsAgainUnderANewNumberIsOneOrder() {
    ChatMessage card = confirmed(card("/buy BTC 0.01"));
    for (int i = 0; i < 3; i++) {
      assertThat(faults.resendLastPress()).isTrue();
    }
    filled(card);
    assertThat(faults.resendLastPress()).as("long after it was filled").isTrue();
    thatOnlyIsHeld("0.010");
  }

  @Test
  void aCommandThatTelegramDeliversAgainShowsOneCard() {
    ChatMessage card = card("/buy BTC 0.01");
    faults.redeliverLastUpdate();
    person.seesAnswerTo(person.says("/ping"), PATIENCE);

    assertThat(person.messages().stream().filter(message -> message.button("Confirm").isPresent()))
        .extracting(ChatMessage::messageId)
        .containsExactly(card.messageId());
  }

  @Test
  void aCardThatWasTakenBackOrFollowedByAnotherSendsNothing() {
    ChatMessage first = card("/buy BTC 0.01");
    ChatMessage second = card("/buy BTC 0.02");
    person.presses(second, "Cancel");
    person.sees(
        message -> message.messageId() == second.messageId() && message.button("Confirm").isEmpty(),
        "the card without its Confirm",
        PATIENCE);

    person.pressesData(first.messageId(), first.button("Confirm").orElseThrow().data());
    person.pressesData(second.messageId(), second.button("Confirm").orElseThrow().data());

    ChatMessage orders = person.seesAnswerTo(person.says("/orders"), PATIENCE);
    assertThat(orders.text()).doesNotContain("o:");
    assertThat(positions().text()).doesNotContain("0.010").doesNotContain("0.020");
  }

  @Test
  void answersThatGetLostAndRefusalsToListenDoubleNothing() {
    faults.loseAnswers(2);
    ChatMessage card = card("/buy BTC 0.01");
    faults.answerTooManyRequests(2, 1);
    faults.loseAnswers(2);
    confirmed(card);

    person.sees(message -> message.text().contains("FILLED"), "the fill", PATIENCE);
    thatOnlyIsHeld("0.010");
  }

  @Test
  void whatWasPressedDuringAnOutageIsDoneWhenItIsOver() {
    ChatMessage card = card("/buy BTC 0.01");
    faults.beginOutage();
    confirmed(card);
    faults.endOutage();

    filled(card);
    thatOnlyIsHeld("0.010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"update_id\":1}", "null", "<html>"})
  void whateverComesWithoutTheSecretIsTurnedAway(String body) throws Exception {
    assertThat(posted(body)).isEqualTo(401);
  }

  @Test
  void aBodyOfTwoMegabytesIsTurnedAway() throws Exception {
    assertThat(posted("x".repeat(MEGABYTES_2))).isIn(401, 413);
  }

  private int posted(String body) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(stack.api().resolve("/telegram"))
                .header("X-Telegram-Bot-Api-Secret-Token", "guessed")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private ChatMessage card(String command) {
    long asked = person.says(command);
    return person.sees(
        message -> message.messageId() > asked && message.button("Confirm").isPresent(),
        "a card for " + command,
        PATIENCE);
  }

  private ChatMessage confirmed(ChatMessage card) {
    person.presses(card, "Confirm");
    return card;
  }

  private void filled(ChatMessage card) {
    person.sees(
        message -> message.messageId() == card.messageId() && message.text().contains("FILLED"),
        "the filled card",
        PATIENCE);
  }

  private void thatOnlyIsHeld(String quantity) {
    assertThat(positions().text()).contains(quantity);
  }

  private ChatMessage positions() {
    return person.seesAnswerTo(person.says("/positions"), PATIENCE);
  }

  private ChatPerson newcomer() {
    lastUser++;
    return new ChatPerson(http, stack.page(), lastUser, InstantSource.system());
  }
}
