package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BotApiTest {
  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);
  private long textId;
  private long pressableId;
  private long userMessageId;

  @BeforeAll
  void someoneHasSpoken() {
    userMessageId = talk.says(ANNA, "/start").json().path("messageId").asLong();
    textId = talk.botSays("Hello", "");
    pressableId = talk.botSays("Press", keyboard("yes"));
  }

  @AfterAll
  void close() {
    talk.close();
    standIn.close();
  }

  private static String keyboard(String data) {
    return "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Yes\",\"callback_data\":\""
        + data
        + "\"}]]}";
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | {"chat_id":42,"text":""} | message text is empty
          sendMessage | {"chat_id":42} | message text is empty
          sendMessage | {"chat_id":42,"text":" \\n "} | message text is empty
          sendMessage | {"chat_id":42,"text":"<b></b>","parse_mode":"HTML"} | message text is empty
          sendMessage | {"chat_id":42,"text":"<b>a","parse_mode":"HTML"} | can't parse entities: Can't find end tag corresponding to start tag "b"
          sendMessage | {"chat_id":42,"text":"a","parse_mode":"Wiki"} | unsupported parse_mode
          sendMessage | {"chat_id":41,"text":"a"} | chat not found
          sendMessage | {"chat_id":"@someone","text":"a"} | chat not found
          sendMessage | {"text":"a"} | chat_id is empty
          sendMessage | {"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":""}]]}} | BUTTON_DATA_INVALID
          sendMessage | {"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x"}]]}} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          sendMessage | {"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"x","url":"javascript:1"}]]}} | inline keyboard button URL 'javascript:1' is invalid: Wrong HTTP URL
          sendMessage | {"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":7}} | field "inline_keyboard" of the reply markup must be an Array
          sendMessage | {"chat_id":42,"text":"a","reply_markup":"x{"} | can't parse reply markup JSON object
          sendMessage | {"chat_id":42,"text":"a","reply_parameters":{"message_id":9999}} | message to be replied not found
          sendMessage | [1] | can't parse request JSON object
          sendMessage | {bad | can't parse request JSON object
          editMessageText | {"chat_id":42,"message_id":9999,"text":"a"} | message to edit not found
          editMessageText | {"chat_id":42,"text":"a"} | message identifier is not specified
          editMessageText | {"chat_id":42,"message_id":$user,"text":"a"} | message can't be edited
          editMessageText | {"chat_id":42,"message_id":$text,"text":"Hello"} | message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
          editMessageText | {"chat_id":42,"message_id":$text,"text":""} | message text is empty
          editMessageText | {"chat_id":42,"message_id":$text,"text":"a","reply_markup":{"keyboard":[["x"]]}} | inline keyboard expected
          editMessageCaption | {"chat_id":42,"message_id":$text,"caption":"a"} | there is no caption in the message to edit
          editMessageReplyMarkup | {"chat_id":42,"message_id":$text} | message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
          deleteMessage | {"chat_id":42,"message_id":9999} | message to delete not found
          answerCallbackQuery | {"callback_query_id":"1"} | query is too old and response timeout expired or query ID is invalid
          sendPhoto | {"chat_id":42} | there is no photo in the request
          sendPhoto | {"chat_id":42,"photo":"no-such-file"} | wrong file identifier/HTTP URL specified
          sendPhoto | {"chat_id":42,"photo":"https://example.com/a.png"} | failed to get HTTP URL content
          sendDocument | {"chat_id":42,"document":"attach://x"} | there is no document in the request
          sendChatAction | {"chat_id":42,"action":"sleeping"} | wrong parameter action in request
          setMyCommands | {"commands":[{"command":"Buy","description":"x"}]} | BOT_COMMAND_INVALID
          setMyCommands | {"commands":[{"command":"a23456789012345678901234567890123","description":"x"}]} | BOT_COMMAND_INVALID
          setMyCommands | {"commands":[{"command":"buy","description":""}]} | BOT_COMMAND_DESCRIPTION_INVALID
          setMyCommands | {"commands":[],"language_code":"english"} | invalid language code specified
          setMyCommands | {"commands":[],"scope":{"type":"moon"}} | can't parse BotCommandScope: unsupported type
          getFile | {"file_id":"no-such-file"} | invalid file_id
          getChat | {"chat_id":7} | chat not found
          setWebhook | {"url":"https://example.com/hook"} | bad webhook: a loopback HTTP or HTTPS URL must be provided
          setWebhook | {"url":"http://127.0.0.1/","secret_token":"no spaces"} | secret token contains unallowed characters
          """)
  void isRefused(String method, String body, String why) {
    var answer =
        talk.bot(
            method,
            body.replace("$user", Long.toString(userMessageId))
                .replace("$text", Long.toString(textId)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("ok").asBoolean(true)).isFalse();
    assertThat(answer.json().path("error_code").asInt()).isEqualTo(400);
    assertThat(answer.description()).isEqualTo("Bad Request: " + why);
  }

  @Test
  void textMayHaveFourThousandAndNinetySixCharactersAfterItsTagsAreRead() {
    var most = "<b>" + "x".repeat(4_096) + "</b>";
    var html = "\"parse_mode\":\"HTML\"";

    assertThat(talk.botSays(most, html)).isPositive();
    var answer =
        talk.bot(
            "sendMessage", "{\"chat_id\":42," + html + ",\"text\":\"" + "x".repeat(4_097) + "\"}");
    assertThat(answer.description()).isEqualTo("Bad Request: message is too long");
  }

  @Test
  void buttonDataIsCountedInBytes() {
    assertThat(talk.botSays("a", keyboard("é".repeat(32)))).isPositive();
    var answer =
        talk.bot("sendMessage", "{\"chat_id\":42,\"text\":\"a\"," + keyboard("é".repeat(33)) + "}");
    assertThat(answer.description()).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void tooManyButtonsAreRefused() {
    var row = "{\"text\":\"x\",\"callback_data\":\"x\"},".repeat(101);
    var body =
        "{\"chat_id\":42,\"text\":\"a\",\"reply_markup\":{\"inline_keyboard\":[["
            + row.substring(0, row.length() - 1)
            + "]]}}";

    assertThat(talk.bot("sendMessage", body).description())
        .isEqualTo("Bad Request: reply markup is too long");
  }

  @Test
  void moreThanAHundredCommandsAreRefused() {
    var commands = "{\"command\":\"a\",\"description\":\"b\"},".repeat(101);
    var body = "{\"commands\":[" + commands.substring(0, commands.length() - 1) + "]}";

    assertThat(talk.bot("setMyCommands", body).description())
        .isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getMe", "getme", "GETME"})
  void methodNamesAreReadInAnyCase(String method) {
    var me = talk.bot(method, "").result();

    assertThat(me.path("is_bot").asBoolean()).isTrue();
    assertThat(me.path("username").asText()).isEqualTo("patriot_local_bot");
  }

  @Test
  void anUnknownMethodIsNotFound() {
    var answer = talk.bot("makeCoffee", "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text())
        .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/botnonsense/getMe", "/bot1:other/getMe", "/bot/getMe", "/file/bot1:x/a"})
  void aWrongTokenIsUnauthorized(String path) {
    var answer = talk.get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.description()).isEqualTo("Unauthorized");
  }

  @Test
  void parametersAreReadFromQueryFormAndJsonAlike() {
    var path = "/bot" + standIn.botToken() + "/sendMessage?chat_id=42&text=by%20query+%C3%A9";
    var form = BodyPublishers.ofString("chat_id=42&text=by+form%21&parse_mode=HTML");

    assertThat(talk.get(path).result().path("text").asText()).isEqualTo("by query é");
    assertThat(
            talk.bot("sendMessage", "application/x-www-form-urlencoded", form)
                .result()
                .path("text")
                .asText())
        .isEqualTo("by form!");
  }

  @Test
  void aSentMessageLooksAsItDoesAtTelegram() {
    var json =
        talk.bot(
                "sendMessage",
                "{\"chat_id\":42,\"text\":\"<b>Hi</b> /buy\",\"parse_mode\":\"HTML\","
                    + "\"protect_content\":true,\"reply_parameters\":{\"message_id\":"
                    + userMessageId
                    + "},"
                    + keyboard("ok")
                    + "}")
            .result();

    assertThat(json.path("text").asText()).isEqualTo("Hi /buy");
    assertThat(json.path("entities").findValuesAsText("type"))
        .containsExactly("bold", "bot_command");
    assertThat(json.path("chat").path("type").asText()).isEqualTo("private");
    assertThat(json.path("from").path("is_bot").asBoolean()).isTrue();
    assertThat(json.path("has_protected_content").asBoolean()).isTrue();
    assertThat(json.path("reply_to_message").path("message_id").asLong()).isEqualTo(userMessageId);
    assertThat(json.path("date").asLong()).isBetween(1_700_000_000L, 4_000_000_000L);
    assertThat(json.at("/reply_markup/inline_keyboard/0/0/callback_data").asText()).isEqualTo("ok");
  }

  @Test
  void anEditChangesWordsInPlaceAndTakesButtonsAwayUnlessTheyAreSentAgain() {
    long id = talk.botSays("before", keyboard("ok"));
    var edited =
        talk.bot("editMessageText", "{\"chat_id\":42,\"message_id\":" + id + ",\"text\":\"after\"}")
            .result();

    assertThat(edited.path("text").asText()).isEqualTo("after");
    assertThat(edited.has("edit_date")).isTrue();
    assertThat(edited.has("reply_markup")).isFalse();
  }

  @Test
  void aPressCarriesTheMessageAndCanBeAnsweredOnce() {
    var press = talk.presses(ANNA, pressableId, "yes").json();
    var query = press.path("callbackQueryId").asText();
    var answer = "{\"callback_query_id\":\"" + query + "\",\"text\":\"Done\"}";

    assertThat(talk.bot("answerCallbackQuery", answer).result().asBoolean()).isTrue();
    assertThat(talk.bot("answerCallbackQuery", answer).description())
        .startsWith("Bad Request: query is too old");
  }

  @Test
  void aDeletedMessageCanNoLongerBeEdited() {
    long id = talk.botSays("short-lived", "");
    var which = "{\"chat_id\":42,\"message_id\":" + id + ",\"text\":\"b\"}";

    assertThat(talk.bot("deleteMessage", which).result().asBoolean()).isTrue();
    assertThat(talk.bot("editMessageText", which).description())
        .isEqualTo("Bad Request: message to edit not found");
  }

  @Test
  void commandsAreKeptByAudienceAndLanguage() {
    var english = "{\"commands\":[{\"command\":\"buy\",\"description\":\"Buy\"}]}";
    var spanish =
        "{\"language_code\":\"es\",\"commands\":[{\"command\":\"buy\",\"description\":\"Comprar\"}]}";
    var annas =
        "{\"scope\":{\"type\":\"chat\",\"chat_id\":77},"
            + "\"commands\":[{\"command\":\"admin\",\"description\":\"Admin\"}]}";
    for (var commands : new String[] {english, spanish, annas}) {
      assertThat(talk.bot("setMyCommands", commands).result().asBoolean()).isTrue();
    }
    talk.request("PUT", "/chat/78", "{\"languageCode\":\"es-AR\"}", java.util.Map.of());

    assertThat(talk.get("/chat/76/commands").json().at("/commands/0/description").asText())
        .isEqualTo("Buy");
    assertThat(talk.get("/chat/78/commands").json().at("/commands/0/description").asText())
        .isEqualTo("Comprar");
    assertThat(talk.get("/chat/77/commands").json().at("/commands/0/command").asText())
        .isEqualTo("admin");
    assertThat(talk.bot("deleteMyCommands", "{\"language_code\":\"es\"}").result().asBoolean())
        .isTrue();
    assertThat(talk.bot("getMyCommands", "{\"language_code\":\"es\"}").result().size()).isZero();
  }

  @Test
  void theMenuButtonOfOneChatHidesTheOneForAll() {
    var app =
        "\"menu_button\":{\"type\":\"web_app\",\"text\":\"Open\","
            + "\"web_app\":{\"url\":\"http://127.0.0.1:8100/app\"}}";
    talk.bot("setChatMenuButton", "{\"chat_id\":42," + app + "}").result();

    assertThat(talk.bot("getChatMenuButton", "{}").result().path("type").asText())
        .isEqualTo("commands");
    assertThat(talk.bot("getChatMenuButton", "{\"chat_id\":42}").result().path("text").asText())
        .isEqualTo("Open");
  }
}
