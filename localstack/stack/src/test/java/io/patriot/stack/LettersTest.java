package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.mail.MailStandIn;
import io.patriot.mail.ReceivedLetter;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What is urgent reaches somebody by e-mail while the messenger does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class LettersTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long USER = 601;
  private static final String ADDRESS = "ada@example.org";
  private static final Pattern CODE = Pattern.compile("/email (\\d{6})");
  private static final Pattern STOP_TOKEN = Pattern.compile("#k=([\\w.-]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalStack stack;

  LettersTest() throws IOException {
    stack =
        LocalStack.start(new Arguments(true, false, null, new Ports(26_000).nextFree()), Map.of());
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
  void whoStopsEverythingByTheLinkWhileTelegramIsAwayReadsOfItByMail() throws Exception {
    var person = new ChatPerson(http, stack.page(), USER, InstantSource.system());
    person.seesAnswerTo(person.says("/start"), PATIENCE);
    person.seesAnswerTo(person.says("/email " + ADDRESS), PATIENCE);
    String code = found(CODE, letter("is this your address").text());
    assertThat(person.seesAnswerTo(person.says("/email " + code), PATIENCE).text())
        .contains("Letters go to " + ADDRESS);
    ChatMessage link = person.seesAnswerTo(person.says("/kill link"), PATIENCE);
    stack.telegramFaults().orElseThrow().block(USER);

    var answer =
        http.send(
            HttpRequest.newBuilder(stack.pages().resolve("/v1/stop"))
                .header("Authorization", "Bearer " + found(STOP_TOKEN, link.toString()))
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    ReceivedLetter letter = letter("PAPER");
    assertThat(letter.to()).isEqualTo(ADDRESS);
    assertThat(letter.text()).contains("Telegram does not take it", "/email off");
    assertThat(page()).contains(ADDRESS, "Telegram does not take it");
  }

  private ReceivedLetter letter(String part) {
    MailStandIn office = stack.post();
    Until.holds(
        "a letter with " + part,
        PATIENCE,
        () -> office.letters().stream().anyMatch(letter -> has(letter, part)));
    return office.letters().stream().filter(letter -> has(letter, part)).findFirst().orElseThrow();
  }

  private static boolean has(ReceivedLetter letter, String part) {
    return (letter.subject() + letter.text()).contains(part);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private String page() throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(stack.letters()).build(), BodyHandlers.ofString())
        .body();
  }
}
