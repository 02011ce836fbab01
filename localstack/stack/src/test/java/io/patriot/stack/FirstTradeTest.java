package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The whole platform in this process, talked to through the chat page's doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class FirstTradeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalStack stack;

  FirstTradeTest() throws IOException {
    var ports = new Ports(21_000).nextFree();
    stack = LocalStack.start(new Arguments(true, false, null, ports), Map.of());
  }

  @BeforeAll
  void theStackIsUp() {
    assertThat(stack.page()).isNotNull();
  }

  @AfterAll
  void stop() {
    stack.close();
    http.close();
  }

  @Test
  void theFirstTradeIsPlayedFromStartToTheCancelledLimit() {
    var conversation = new ByteArrayOutputStream();

    new FirstTrade(person(501), new PrintStream(conversation, true, StandardCharsets.UTF_8)).play();

    assertThat(conversation.toString(StandardCharsets.UTF_8))
        .contains("100,000")
        .contains("FILLED")
        .contains("CANCELLED");
  }

  @Test
  void whoOnlyTapsHasAFirstFillWithinSixTapsAndAMinute() {
    var counted = new ByteArrayOutputStream();

    new Newcomer(
            person(507),
            InstantSource.system(),
            new PrintStream(counted, true, StandardCharsets.UTF_8))
        .trades();

    assertThat(counted.toString(StandardCharsets.UTF_8)).contains(": 3 taps and ");
  }

  @Test
  void confirmPressedTenTimesAtOnceIsOneOrder() throws Exception {
    ChatPerson person = person(502);
    start(person);
    ChatMessage card = person.seesAnswerTo(person.says("/buy BTC 0.01"), PATIENCE);
    String confirm = card.button("Confirm").orElseThrow().data();
    Callable<Boolean> press =
        () -> {
          person.pressesData(card.messageId(), confirm);
          return true;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(java.util.Collections.nCopies(10, press));
    }
    person.sees(
        message -> message.messageId() == card.messageId() && message.text().contains("FILLED"),
        "the filled card",
        PATIENCE);

    ChatMessage positions = person.seesAnswerTo(person.says("/positions"), PATIENCE);
    assertThat(positions.text()).contains("0.010").doesNotContain("0.020");
  }

  @Test
  void aStopEndsWhenThePositionThatItGuardsIsClosed() {
    ChatPerson person = person(505);
    start(person);
    confirmed(person, "/buy BTC 0.01", "FILLED");
    ChatMessage stop = confirmed(person, "/sl BTC -5%", "ACCEPTED");

    confirmed(person, "/sell BTC 0.01", "FILLED");

    person.sees(
        message ->
            message.messageId() == stop.messageId()
                && message.text().contains("nothing left to reduce"),
        "the stop to end",
        PATIENCE);
  }

  @Test
  void whatABadDayCostsIsToldByThePastThatTheExchangeTells() {
    ChatPerson person = person(506);
    start(person);
    confirmed(person, "/buy BTC 0.01", "FILLED");

    ChatMessage risk = person.seesAnswerTo(person.says("/risk"), PATIENCE);
    while (!risk.text().contains("From 250 days")) {
      assertThat(risk.text()).contains("no day is known"); // the feed is still asking
      risk = person.seesAnswerTo(person.says("/risk"), PATIENCE);
    }
    assertThat(risk.text()).contains("VaR by volatility", "VaR by past days", "Beta to BTCUSDT");
    ChatMessage badDays = person.seesAnswerTo(person.says("/stress crash severe"), PATIENCE);
    assertThat(badDays.text()).contains("Every price falls by 50%", "BTCUSDT");
  }

  @Test
  void somebodyElsesPressDoesNothing() {
    ChatPerson owner = person(503);
    ChatPerson stranger = person(504);
    start(owner);
    start(stranger);
    ChatMessage card = owner.seesAnswerTo(owner.says("/buy BTC 0.01"), PATIENCE);
    ChatMessage own = stranger.seesAnswerTo(stranger.says("/ping"), PATIENCE);

    stranger.pressesData(own.messageId(), card.button("Confirm").orElseThrow().data());

    ChatMessage positions = stranger.seesAnswerTo(stranger.says("/positions"), PATIENCE);
    assertThat(positions.text()).doesNotContain("0.010");
    ChatMessage ownersPositions = owner.seesAnswerTo(owner.says("/positions"), PATIENCE);
    assertThat(ownersPositions.text()).doesNotContain("0.010");
  }

  @Test
  void aForgedUpdateIsRefusedAtTheDoor() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(stack.api().resolve("/telegram"))
                .header("X-Telegram-Bot-Api-Secret-Token", "guessed")
                .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\":1}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("no");
  }

  @Test
  void healthAndMetricsAnswer() throws Exception {
    URI health =
        URI.create(stack.api().toString().replaceFirst("\\d+$", "") + (stack.api().getPort() + 1));
    assertThat(get(health.resolve("/health")).body()).contains("UP");
    assertThat(get(health.resolve("/metrics")).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private ChatPerson person(long userId) {
    return new ChatPerson(http, stack.page(), userId, InstantSource.system());
  }

  private static ChatMessage confirmed(ChatPerson person, String order, String outcome) {
    ChatMessage card = person.seesAnswerTo(person.says(order), PATIENCE);
    person.presses(card, "Confirm");
    return person.sees(
        message -> message.messageId() == card.messageId() && message.text().contains(outcome),
        order + " to be " + outcome,
        PATIENCE);
  }

  private static void start(ChatPerson person) {
    person.seesAnswerTo(person.says("/start"), PATIENCE);
  }
}
