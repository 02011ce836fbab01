package io.patriot.telegram;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after the process is killed without a word. */
class RestartTest {
  private final Path directory;

  RestartTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private record Running(Process process, Talk talk) {
    void kill() throws InterruptedException {
      talk.close();
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Running start() throws IOException {
    var java = ProcessHandle.current().info().command().orElse("java");
    var process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StandAlone.class.getName(),
                "0",
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = Objects.requireNonNull(reader.readLine(), "it did not start");
    var url = URI.create(line.replaceAll(".*(http://[0-9.:]+).*", "$1"));
    return new Running(process, new Talk(url, StandInSettings.PATRIOT.token()));
  }

  @Test
  void chatsNumbersMenusAndUndeliveredUpdatesSurviveAKill() throws Exception {
    var before = start();
    before.talk().says(ANNA, "one");
    long botMessage = before.talk().botSays("<b>two</b>", "\"parse_mode\":\"HTML\"");
    long gone = before.talk().botSays("gone", "");
    before.talk().bot("deleteMessage", "{\"chat_id\":42,\"message_id\":" + gone + "}").result();
    before
        .talk()
        .bot("setMyCommands", "{\"commands\":[{\"command\":\"buy\",\"description\":\"Buy\"}]}")
        .result();
    var confirmed = before.talk().bot("getUpdates", "{}").result().get(0);
    long confirmedId = confirmed.path("update_id").asLong();
    before.talk().bot("getUpdates", "{\"offset\":" + (confirmedId + 1) + "}").result();
    var press = before.talk().presses(ANNA, botMessage, "yes").json();
    long seq = before.talk().messages(ANNA, 0).path("seq").asLong();
    before.kill();

    var after = start();
    try {
      var messages = after.talk().messages(ANNA, 0);
      assertThat(messages.path("messages").findValuesAsText("html"))
          .containsExactly("one", "<b>two</b>");
      assertThat(messages.path("seq").asLong()).isEqualTo(seq);
      assertThat(after.talk().get("/chat/42/commands").json().at("/commands/0/command").asText())
          .isEqualTo("buy");

      var pending = after.talk().bot("getUpdates", "{}").result();
      assertThat(pending).hasSize(1);
      assertThat(pending.get(0).at("/callback_query/data").asText()).isEqualTo("yes");
      assertThat(pending.get(0).path("update_id").asLong())
          .isEqualTo(press.path("updateId").asLong());
      var query = pending.get(0).at("/callback_query/id").asText();
      assertThat(
              after
                  .talk()
                  .bot("answerCallbackQuery", "{\"callback_query_id\":\"" + query + "\"}")
                  .status())
          .isEqualTo(200);

      var next = after.talk().says(ANNA, "three").json();
      assertThat(next.path("messageId").asLong()).isGreaterThan(gone);
      assertThat(next.path("updateId").asLong()).isGreaterThan(press.path("updateId").asLong());
      assertThat(next.path("seq").asLong()).isGreaterThan(seq);
    } finally {
      after.kill();
    }
  }

  @Test
  void updateNumbersAreNotUsedAgainEvenWhenNothingIsPending() throws Exception {
    var before = start();
    long first = before.talk().says(ANNA, "one").json().path("updateId").asLong();
    before.talk().bot("deleteWebhook", "{\"drop_pending_updates\":true}").result();
    before.kill();

    var after = start();
    try {
      assertThat(after.talk().says(ANNA, "two").json().path("updateId").asLong())
          .isGreaterThan(first);
    } finally {
      after.kill();
    }
  }

  @Test
  void onlyTheNewestThousandMessagesOfAChatAreKept() {
    var settings = StandInSettings.usual().onPort(0).keptIn(directory);
    try (var standIn = TelegramStandIn.start(settings);
        var talk = Talk.to(standIn)) {
      for (int i = 0; i < 1_010; i++) {
        talk.says(ANNA, "m" + i);
      }
    }

    try (var standIn = TelegramStandIn.start(settings);
        var talk = Talk.to(standIn)) {
      var texts = talk.messages(ANNA, 0).path("messages").findValuesAsText("text");
      assertThat(texts).hasSize(1_000);
      assertThat(texts.getFirst()).isEqualTo("m10");
      assertThat(texts.getLast()).isEqualTo("m1009");
    }
  }
}
