package io.patriot.telegram.page;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.Eventually;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import io.patriot.telegram.web.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    http.shutdownNow();
    talk.close();
    standIn.close();
  }

  private void watch(String path) throws Exception {
    var response =
        http.send(
            HttpRequest.newBuilder(standIn.url().resolve(path)).build(), BodyHandlers.ofLines());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                response.body().forEach(lines::add);
              } catch (RuntimeException closed) {
                lines.add("closed");
              }
            });
    Eventually.holds("the stream has begun", () -> names().contains("pulse"));
  }

  private List<String> names() {
    return lines.stream()
        .filter(it -> it.startsWith("event: "))
        .map(it -> it.substring("event: ".length()))
        .toList();
  }

  private JsonNode first(String name) {
    Eventually.holds(name, () -> names().contains(name));
    var seen = new ArrayList<>(lines);
    int at = seen.indexOf("event: " + name);
    Eventually.holds("its data", () -> lines.size() > at + 1);
    return Objects.requireNonNull(Json.parse(lines.get(at + 1).substring("data: ".length())));
  }

  @Test
  void everythingAPersonSeesIsTold() throws Exception {
    watch("/chat/42/stream");

    talk.says(ANNA, "hi");
    assertThat(first("person").path("firstName").asText()).isEqualTo("User 42");
    assertThat(first("message").path("text").asText()).isEqualTo("hi");

    talk.bot("sendChatAction", "{\"chat_id\":42,\"action\":\"typing\"}").result();
    assertThat(first("typing").path("action").asText()).isEqualTo("typing");

    long id = talk.botSays("ask", "\"reply_markup\":{\"keyboard\":[[\"A\"]]}");
    assertThat(first("keyboard").at("/keyboard/rows/0/0").asText()).isEqualTo("A");

    talk.bot("editMessageText", "{\"chat_id\":42,\"message_id\":" + id + ",\"text\":\"asked\"}")
        .result();
    assertThat(first("edited").path("version").asInt()).isEqualTo(2);

    var query = talk.presses(ANNA, id, "a").json().path("callbackQueryId").asText();
    talk.bot(
            "answerCallbackQuery",
            "{\"callback_query_id\":\"" + query + "\",\"text\":\"Done\",\"show_alert\":true}")
        .result();
    var answer = first("answer");
    assertThat(answer.path("callbackQueryId").asText()).isEqualTo(query);
    assertThat(answer.path("text").asText()).isEqualTo("Done");
    assertThat(answer.path("alert").asBoolean()).isTrue();

    talk.bot("deleteMessage", "{\"chat_id\":42,\"message_id\":" + id + "}").result();
    assertThat(first("deleted").path("messageId").asLong()).isEqualTo(id);

    talk.bot("setMyCommands", "{\"commands\":[]}").result();
    assertThat(first("menu").path("userId").asLong()).isZero();
  }

  @Test
  void aStreamOfOneChatTellsNothingOfOthers() throws Exception {
    watch("/chat/42/stream");
    talk.says(43, "not for you");
    talk.says(ANNA, "for you");

    assertThat(first("message").path("text").asText()).isEqualTo("for you");
  }

  @Test
  void theStreamOfAllTellsWhoseChatItIs() throws Exception {
    watch("/stream");
    talk.says(43, "hello");

    assertThat(first("message").path("userId").asLong()).isEqualTo(43);
  }

  @Test
  void closingTheStandInEndsItsStreams() throws Exception {
    watch("/stream");

    standIn.close();

    Eventually.holds("the stream ends", () -> lines.contains("closed") || !isServing());
  }

  private boolean isServing() {
    try {
      return talk.get("/about").status() == 200;
    } catch (RuntimeException gone) {
      return false;
    }
  }
}
