package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A client that knows nothing of the stand-in works with it as it is. */
class OfficialClientTest {
  private static final String CHAT = Long.toString(ANNA);
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);
  private final OkHttpTelegramClient client =
      new OkHttpTelegramClient(
          standIn.botToken(),
          TelegramUrl.builder().schema("http").host("127.0.0.1").port(standIn.port()).build());

  @BeforeEach
  void someoneHasSpoken() {
    talk.says(ANNA, "/start");
  }

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
  }

  private Message ask() throws TelegramApiException {
    var yes = InlineKeyboardButton.builder().text("Yes").callbackData("yes").build();
    return client.execute(
        SendMessage.builder()
            .chatId(CHAT)
            .text("<b>Sure?</b>")
            .parseMode("HTML")
            .replyMarkup(
                InlineKeyboardMarkup.builder().keyboardRow(new InlineKeyboardRow(yes)).build())
            .build());
  }

  @Test
  void itSendsAKeyboardHearsThePressAnswersAndEdits() throws TelegramApiException {
    var asked = ask();
    talk.presses(ANNA, asked.getMessageId(), "yes");

    var updates = client.execute(GetUpdates.builder().offset(0).timeout(5).build());
    var press = updates.getLast().getCallbackQuery();
    var answered =
        client.execute(
            AnswerCallbackQuery.builder().callbackQueryId(press.getId()).text("Done").build());
    var edited =
        (Message)
            client.execute(
                EditMessageText.builder()
                    .chatId(CHAT)
                    .messageId(asked.getMessageId())
                    .text("It is done.")
                    .build());

    assertThat(updates.getFirst().getMessage().getEntities().getFirst().getText())
        .isEqualTo("/start");
    assertThat(press.getData()).isEqualTo("yes");
    assertThat(Objects.requireNonNull(press.getMessage()).getMessageId())
        .isEqualTo(asked.getMessageId());
    assertThat(answered).isTrue();
    assertThat(edited.getText()).isEqualTo("It is done.");
    assertThat(edited.getEditDate()).isPositive();
  }

  @Test
  void itSendsAPhotoAndSetsCommands() throws TelegramApiException {
    var photo =
        client.execute(
            SendPhoto.builder()
                .chatId(CHAT)
                .photo(new InputFile(new ByteArrayInputStream(PIXEL), "chart.png"))
                .caption("A chart")
                .build());
    var set =
        client.execute(
            SetMyCommands.builder().commands(List.of(new BotCommand("buy", "Buy"))).build());

    assertThat(photo.getPhoto()).hasSize(1);
    assertThat(photo.getCaption()).isEqualTo("A chart");
    assertThat(set).isTrue();
  }

  @Test
  void itHearsOfRefusals() {
    var toNobody = SendMessage.builder().chatId("7").text("hello").build();

    assertThatThrownBy(() -> client.execute(toNobody))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            it -> {
              assertThat(it.getErrorCode()).isEqualTo(400);
              assertThat(it.getApiResponse()).isEqualTo("Bad Request: chat not found");
            });
  }
}
