package io.patriot.telegram.page;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserApiTest {
  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
  }

  @Test
  void aMessageIsAnsweredWithItself() {
    var message = talk.says(ANNA, "  hello /buy  ").json();

    assertThat(message.path("messageId").asLong()).isEqualTo(1);
    assertThat(message.path("from").asText()).isEqualTo("user");
    assertThat(message.path("text").asText()).isEqualTo("hello /buy");
    assertThat(message.path("version").asInt()).isEqualTo(1);
    assertThat(message.path("seq").asLong()).isPositive();
    assertThat(message.path("buttons")).isEmpty();
    assertThat(message.at("/entities/0/type").asText()).isEqualTo("bot_command");
  }

  @Test
  void editsAndDeletionsAreSeenAfterAPoint() {
    talk.says(ANNA, "hi");
    long edited = talk.botSays("before", "");
    long deleted = talk.botSays("gone", "");
    long seq = talk.messages(ANNA, 0).path("seq").asLong();
    talk.bot(
            "editMessageText",
            "{\"chat_id\":42,\"message_id\":"
                + edited
                + ",\"text\":\"<i>after</i>\",\"parse_mode\":\"HTML\",\"reply_markup\":"
                + "{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"go\"},"
                + "{\"text\":\"See\",\"url\":\"https://x.io\"}]]}}")
        .result();
    talk.bot("deleteMessage", "{\"chat_id\":42,\"message_id\":" + deleted + "}").result();

    var changes = talk.messages(ANNA, seq);

    assertThat(changes.path("messages")).hasSize(1);
    var message = changes.path("messages").get(0);
    assertThat(message.path("messageId").asLong()).isEqualTo(edited);
    assertThat(message.path("text").asText()).isEqualTo("after");
    assertThat(message.path("html").asText()).isEqualTo("<i>after</i>");
    assertThat(message.path("version").asInt()).isEqualTo(2);
    assertThat(message.path("editDate").asLong()).isPositive();
    assertThat(message.at("/buttons/0/0/data").asText()).isEqualTo("go");
    assertThat(message.at("/buttons/0/1/url").asText()).isEqualTo("https://x.io");
    assertThat(changes.at("/deleted/0/messageId").asLong()).isEqualTo(deleted);
    assertThat(talk.messages(ANNA, changes.path("seq").asLong()).path("messages")).isEmpty();
  }

  @Test
  void aReaderCanWaitForTheFirstChange() {
    talk.says(ANNA, "hi");
    long seq = talk.messages(ANNA, 0).path("seq").asLong();
    Thread.ofVirtual().start(() -> talk.botSays("at last", ""));

    var changes = talk.get("/chat/42/messages?wait=10&after=" + seq).json();

    assertThat(changes.at("/messages/0/text").asText()).isEqualTo("at last");
  }

  @Test
  void chatsDoNotSeeEachOther() {
    talk.says(ANNA, "mine");
    talk.says(43, "yours");

    assertThat(talk.messages(43, 0).path("messages").findValuesAsText("text"))
        .containsExactly("yours");
    assertThat(talk.get("/users").json().path("users").findValuesAsText("userId"))
        .containsExactly("42", "43");
    assertThat(talk.messages(44, 0).path("messages")).isEmpty();
    assertThat(talk.get("/users").json().path("users")).hasSize(2);
  }

  @Test
  void aPersonCanBeCalledSomething() {
    talk.request(
        "PUT", "/chat/42", "{\"firstName\":\"Anna\",\"languageCode\":\"pt-BR\"}", Map.of());
    talk.says(ANNA, "hi");

    var from = talk.bot("getUpdates", "{}").result().at("/0/message/from");
    assertThat(from.path("first_name").asText()).isEqualTo("Anna");
    assertThat(from.path("language_code").asText()).isEqualTo("pt-BR");
  }

  @Test
  void aReplyKeyboardIsOfferedUntilItIsTakenAway() {
    talk.says(ANNA, "hi");
    talk.botSays("choose", "\"reply_markup\":{\"keyboard\":[[\"A\",{\"text\":\"B\"}]]}");
    assertThat(talk.messages(ANNA, 0).at("/keyboard/rows/0").toString()).isEqualTo("[\"A\",\"B\"]");

    talk.botSays("thanks", "\"reply_markup\":{\"remove_keyboard\":true}");
    assertThat(talk.messages(ANNA, 0).path("keyboard").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST   | /chat/42/messages | {"text":""}                  | 400 | Write something first
          POST   | /chat/42/messages | {"text":7}                   | 400 | Write something first
          POST   | /chat/42/messages | {}                           | 400 | Write something first
          POST   | /chat/42/messages | {bad                         | 400 | not a JSON object
          POST   | /chat/42/messages | [1]                          | 400 | not a JSON object
          POST   | /chat/0/messages  | {"text":"a"}                 | 400 | positive whole number
          POST   | /chat/-1/messages | {"text":"a"}                 | 400 | positive whole number
          POST   | /chat/x/messages  | {"text":"a"}                 | 400 | positive whole number
          POST   | /chat/42/presses  | {"messageId":1}              | 400 | 1 to 64 bytes
          POST   | /chat/42/presses  | {"messageId":9,"data":"a"}   | 404 | no message 9
          DELETE | /chat/42/messages | {}                           | 405 | in that way
          PUT    | /chat/42/messages | {}                           | 405 | in that way
          POST   | /users            | {}                           | 405 | in that way
          POST   | /                 | {}                           | 405 | in that way
          PUT    | /chat/42          | {"languageCode":"<script>"}  | 400 | A name has at most
          GET    | /chat/42/secrets  | ``                           | 404 | nothing here
          GET    | /page/../secrets  | ``                           | 404 | nothing here
          GET    | /files/none       | ``                           | 404 | no longer kept
          """)
  void isRefusedInASentence(String method, String path, String body, int status, String words) {
    var answer = talk.request(method, path, body, Map.of());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).contains(words);
  }

  @Test
  void aTextMayHaveFourThousandAndNinetySixCharacters() {
    assertThat(talk.says(ANNA, "x".repeat(4_096)).status()).isEqualTo(201);
    var refused = talk.says(ANNA, "x".repeat(4_097));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("error").asText()).contains("4096");
  }

  @Test
  void moreThanSixtyFourKilobytesAreNotRead() {
    var refused = talk.post("/chat/42/messages", "{\"text\":\"" + "x".repeat(70_000) + "\"}");

    assertThat(refused.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
  void pagesOfOtherSitesAreSentAway(String origin) {
    var answer =
        talk.request("POST", "/chat/42/messages", "{\"text\":\"a\"}", Map.of("Origin", origin));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(talk.messages(ANNA, 0).path("messages")).isEmpty();
  }

  @Test
  void aNameThatOnlyPointsHereIsNotHere() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), standIn.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /users HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void itListensOnLoopbackOnly() throws IOException {
    for (var face : NetworkInterface.networkInterfaces().toList()) {
      for (var address : face.inetAddresses().filter(it -> !it.isLoopbackAddress()).toList()) {
        assertThat(canReach(address)).as(address.toString()).isFalse();
      }
    }
  }

  private boolean canReach(InetAddress address) {
    try (var socket = new Socket()) {
      socket.connect(new java.net.InetSocketAddress(address, standIn.port()), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/chat.css",
        "/page/chat.js",
        "/page/bubbles.js",
        "/page/words.js",
        "/page/composer.js"
      })
  void thePageComesWithGuards(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var response =
          http.send(
              HttpRequest.newBuilder(standIn.url().resolve(path)).build(), BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isNotEmpty().doesNotContain("innerHTML");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }
}
