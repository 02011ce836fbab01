package io.patriot.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.patriot.bot.text.Html;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramChatTest {
  private static final Screen SCREEN =
      Screen.of(Html.text("a < b").bold()).row(Button.here("Home", "/home"));
  private static final ChatFile FILE = new ChatFile("history.csv", "a,b\r\n1,2\r\n", "Two & more");
  private static final ChatPhoto PHOTO = new ChatPhoto(new byte[] {1, 2, 3}, SCREEN);
  private static final String SENT =
      "{\"ok\":true,\"result\":{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}";

  private record Answer(int status, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private Chat chat;

  TelegramChatTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chat =
        new TelegramChat(
            TelegramClients.of(
                "42:test", URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Answer answer = answers.pop();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFileIsSentWithItsNameAndCaption() {
    answers.add(new Answer(200, SENT));

    assertThat(chat.sendFile(1, FILE)).isEqualTo(Chat.FileSent.DONE);

    assertThat(requests.getFirst())
        .startsWith("/bot42:test/senddocument ")
        .contains("filename=\"history.csv\"", "a,b\r\n1,2\r\n", "Two & more");
  }

  @Test
  void whoTakesNoFilesOrNoMessagesIsAnOutcome() {
    answers.add(new Answer(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}"));
    answers.add(
        new Answer(
            403,
            "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked\"}"));
    answers.add(
        new Answer(502, "{\"ok\":false,\"error_code\":502,\"description\":\"Bad Gateway\"}"));

    assertThat(chat.sendFile(1, FILE)).isEqualTo(Chat.FileSent.REFUSED);
    assertThat(chat.sendFile(1, FILE)).isEqualTo(Chat.FileSent.BLOCKED);
    assertThatThrownBy(() -> chat.sendFile(1, FILE)).isInstanceOf(RetryLater.class);
  }

  @Test
  void anAnswerInATopicGoesThereAndOneElsewhereNamesNone() {
    answers.add(new Answer(200, SENT));
    answers.add(new Answer(200, SENT));

    assertThat(chat.sendInTopic(-5, 12, Screen.of(Html.text("a")))).hasValue(7);
    assertThat(chat.sendInTopic(-5, 0, Screen.of(Html.text("a")))).hasValue(7);

    assertThat(requests.getFirst()).contains("\"message_thread_id\":12");
    assertThat(requests.getLast()).doesNotContain("message_thread_id");
  }

  @Test
  void aPictureGoesOutWithItsCaptionAndButtonsAndAnotherTakesItsPlace() {
    answers.add(new Answer(200, SENT));
    answers.add(new Answer(200, SENT));

    assertThat(chat.sendPhoto(1, PHOTO)).isEqualTo(Chat.FileSent.DONE);
    assertThat(chat.editPhoto(1, 7, PHOTO)).isEqualTo(Chat.Edited.DONE);

    assertThat(requests.getFirst())
        .startsWith("/bot42:test/sendphoto ")
        .contains("filename=\"chart.png\"", "<b>a &lt; b</b>", "v1|go|/home");
    assertThat(requests.getLast())
        .startsWith("/bot42:test/editMessageMedia ")
        .contains("attach://chart.png", "<b>a &lt; b</b>", "v1|go|/home");
  }

  @Test
  void aTextIsNoPictureAndAPictureIsNoText() {
    refuses(400, "Bad Request: there is no text in the message to edit");
    refuses(400, "Bad Request: there is no media in the message to edit");
    refuses(400, "Bad Request: not enough rights to send photos to the chat");
    refuses(403, "Forbidden: bot was blocked");

    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.GONE);
    assertThat(chat.editPhoto(1, 7, PHOTO)).isEqualTo(Chat.Edited.GONE);
    assertThat(chat.sendPhoto(1, PHOTO)).isEqualTo(Chat.FileSent.REFUSED);
    assertThat(chat.sendPhoto(1, PHOTO)).isEqualTo(Chat.FileSent.BLOCKED);
  }

  @Test
  void onlyAQuietMessageMakesNoSound() {
    answers.add(new Answer(200, SENT));
    answers.add(new Answer(200, SENT));

    assertThat(chat.sendQuietly(1, SCREEN)).hasValue(7);
    assertThat(chat.send(1, SCREEN)).hasValue(7);

    assertThat(requests.getFirst()).contains("\"disable_notification\":true");
    assertThat(requests.getLast()).doesNotContain("\"disable_notification\":true");
  }

  @Test
  void messageGoesOutAsHtmlWithItsButtons() {
    answers.add(new Answer(200, SENT));

    assertThat(chat.send(1, SCREEN)).hasValue(7);

    assertThat(requests.getFirst().toLowerCase(Locale.ROOT)).contains("/sendmessage");
    assertThat(requests.getFirst())
        .contains(
            "<b>a &lt; b</b>", "\"parse_mode\":\"html\"", "\"callback_data\":\"v1|go|/home\"");
  }

  @Test
  void unchangedMessageIsAsGoodAsEdited() {
    refuses(400, "Bad Request: message is not modified: specified new message content");

    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.DONE);
  }

  @Test
  void missingMessageIsGone() {
    refuses(400, "Bad Request: message to edit not found");
    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.GONE);
    refuses(400, "Bad Request: message can't be edited");
    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.GONE);
    refuses(400, "Bad Request: MESSAGE_ID_INVALID");
    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.GONE);
  }

  @Test
  void blockedBotIsAnOutcome() {
    refuses(403, "Forbidden: bot was blocked by the user");
    assertThat(chat.send(1, SCREEN)).isEmpty();
    refuses(403, "Forbidden: user is deactivated");
    assertThat(chat.edit(1, 7, SCREEN)).isEqualTo(Chat.Edited.BLOCKED);
  }

  @Test
  void tooManyRequestsSayWhenToComeBack() {
    answers.add(
        new Answer(
            429,
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 17\","
                + "\"parameters\":{\"retry_after\":17}}"));

    assertThatThrownBy(() -> chat.send(1, SCREEN))
        .isInstanceOfSatisfying(
            RetryLater.class, e -> assertThat(e.after()).isEqualTo(Duration.ofSeconds(17)));
  }

  @Test
  void brokenServerIsTriedLater() {
    refuses(502, "Bad Gateway");
    assertThatThrownBy(() -> chat.send(1, SCREEN)).isInstanceOf(RetryLater.class);
  }

  @Test
  void unreachableTelegramIsTriedLater() {
    server.stop(0);
    assertThatThrownBy(() -> chat.send(1, SCREEN)).isInstanceOf(RetryLater.class);
  }

  @Test
  void refusedMarkupIsSentOnceMoreAsPlainText() {
    refuses(400, "Bad Request: can't parse entities: unsupported start tag");
    answers.add(new Answer(200, SENT));

    assertThat(chat.send(1, SCREEN)).hasValue(7);
    assertThat(requests.getLast()).contains("a < b").doesNotContain("parse_mode");
  }

  @Test
  void tooLongTextIsCutAndSentPlain() {
    answers.add(new Answer(200, SENT));

    assertThat(chat.send(1, Screen.of(Html.text("x".repeat(5000))))).hasValue(7);
    assertThat(requests.getLast())
        .contains("x".repeat(4095) + "…")
        .doesNotContain("x".repeat(4096));
  }

  @Test
  void pressTooOldToBeAnsweredIsNoFailure() {
    refuses(400, "Bad Request: query is too old and response timeout expired");

    chat.answer("q1", "Sent", false);

    assertThat(requests).hasSize(1);
  }

  @Test
  void menuIsPublishedForPrivateChats() {
    answers.add(new Answer(200, "{\"ok\":true,\"result\":true}"));

    chat.publishMenu(
        new Menu(
            new Menu.Audience.PrivateChats(), "", List.of(new Chat.MenuEntry("home", "Home"))));

    assertThat(requests.getFirst()).contains("all_private_chats", "\"command\":\"home\"");
  }

  private void refuses(int status, String why) {
    answers.add(
        new Answer(
            status,
            "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + why + "\"}"));
  }
}
