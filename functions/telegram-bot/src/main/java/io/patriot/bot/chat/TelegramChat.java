package io.patriot.bot.chat;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.webapp.WebAppInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The bot's voice over the Bot API: its refusals become outcomes, its limits a {@link RetryLater}.
 */
public final class TelegramChat implements Chat {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramChat.class);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(2);
  private static final int NOTICE_LENGTH_MAX = 200;

  private final Supplier<TelegramClient> client;

  public TelegramChat(TelegramClient client) {
    this(() -> client);
  }

  /** With a way to Telegram that is asked for each time, because a token may be changed. */
  public TelegramChat(Supplier<TelegramClient> client) {
    this.client = client;
  }

  @Override
  public OptionalInt send(long chatId, Screen screen) {
    return send(chatId, 0, screen, false);
  }

  @Override
  public OptionalInt sendInTopic(long chatId, int topic, Screen screen) {
    return send(chatId, topic, screen, false);
  }

  @Override
  public OptionalInt sendQuietly(long chatId, Screen screen) {
    return send(chatId, 0, screen, true);
  }

  private OptionalInt send(long chatId, int topic, Screen screen, boolean quietly) {
    return switch (callAsMarkupOrPlain(
        screen, (text, html) -> sending(chatId, topic, screen, text, html, quietly))) {
      case Outcome.Answered(var message) -> OptionalInt.of(number(message));
      case Outcome.Blocked _ -> OptionalInt.empty();
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("Telegram refused a message: " + why);
    };
  }

  @Override
  public FileSent sendFile(long chatId, ChatFile file) {
    return switch (call(() -> client.get().execute(document(chatId, file)))) {
      case Outcome.Answered _ -> FileSent.DONE;
      case Outcome.Blocked _ -> FileSent.BLOCKED;
      case Outcome.Refused(var why) -> {
        LOG.warn("telegram.file_refused reason={}", why);
        yield FileSent.REFUSED;
      }
    };
  }

  @Override
  public FileSent sendPhoto(long chatId, ChatPhoto photo) {
    return switch (call(() -> client.get().execute(TelegramPhotos.sending(chatId, photo)))) {
      case Outcome.Answered _ -> FileSent.DONE;
      case Outcome.Blocked _ -> FileSent.BLOCKED;
      case Outcome.Refused(var why) -> {
        LOG.warn("telegram.picture_refused reason={}", why);
        yield FileSent.REFUSED;
      }
    };
  }

  @Override
  public Edited editPhoto(long chatId, int messageId, ChatPhoto photo) {
    return switch (call(
        () -> client.get().execute(TelegramPhotos.editing(chatId, messageId, photo)))) {
      case Outcome.Answered _ -> Edited.DONE;
      case Outcome.Blocked _ -> Edited.BLOCKED;
      case Outcome.Refused(var why) -> {
        LOG.info("telegram.picture_not_changed reason={}", why);
        yield why.contains("message is not modified") ? Edited.DONE : Edited.GONE;
      }
    };
  }

  @Override
  public Edited edit(long chatId, int messageId, Screen screen) {
    return switch (callAsMarkupOrPlain(
        screen, (text, html) -> editing(chatId, messageId, screen, text, html))) {
      case Outcome.Answered _ -> Edited.DONE;
      case Outcome.Blocked _ -> Edited.BLOCKED;
      case Outcome.Refused(var why) -> edited(why);
    };
  }

  @Override
  public boolean delete(long chatId, int messageId) {
    return switch (call(DeleteMessage.builder().chatId(chatId).messageId(messageId).build())) {
      case Outcome.Answered _ -> true;
      case Outcome.Blocked _ -> false;
      case Outcome.Refused(var why) -> why.contains("message to delete not found");
    };
  }

  @Override
  public void answer(String pressId, String notice, boolean mustBeClosed) {
    var method = AnswerCallbackQuery.builder().callbackQueryId(pressId).showAlert(mustBeClosed);
    if (!notice.isEmpty()) {
      method.text(cut(notice, NOTICE_LENGTH_MAX));
    }
    try {
      client.get().execute(method.build());
    } catch (TelegramApiException e) {
      LOG.debug("telegram.press_not_answered reason={}", reason(e));
    }
  }

  @Override
  public void publishMenu(Menu menu) {
    var commands =
        menu.entries().stream()
            .map(entry -> new BotCommand(entry.command(), entry.description()))
            .toList();
    var method = SetMyCommands.builder().commands(commands).scope(MenuScopes.of(menu.audience()));
    if (!menu.language().isEmpty()) {
      method.languageCode(menu.language());
    }
    call(method.build());
  }

  /** What a call came to, unless it should be repeated. */
  private sealed interface Outcome {
    record Answered(Serializable result) implements Outcome {}

    record Blocked() implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  @FunctionalInterface
  private interface Method {
    BotApiMethod<? extends Serializable> of(String text, boolean html);
  }

  /** Markup that Telegram cannot read must not cost the message: once more without any. */
  private Outcome callAsMarkupOrPlain(Screen screen, Method method) {
    boolean fits = screen.text().markup().length() <= Screen.TEXT_LENGTH_MAX;
    Outcome outcome = fits ? call(method.of(screen.text().markup(), true)) : null;
    if (outcome == null || (outcome instanceof Outcome.Refused(var why) && isMarkup(why))) {
      LOG.warn("telegram.markup_refused length={}", screen.text().markup().length());
      return call(method.of(cut(screen.text().plain(), Screen.TEXT_LENGTH_MAX), false));
    }
    return outcome;
  }

  @FunctionalInterface
  private interface Calling {
    Serializable call() throws TelegramApiException;
  }

  private <T extends Serializable> Outcome call(BotApiMethod<T> method) {
    return call(() -> client.get().execute(method));
  }

  private static Outcome call(Calling calling) {
    try {
      return new Outcome.Answered(calling.call());
    } catch (TelegramApiRequestException e) {
      return refusal(e);
    } catch (TelegramApiException e) {
      throw new RetryLater(RETRY_DELAY, e);
    }
  }

  private static Outcome refusal(TelegramApiRequestException e) {
    Integer code = e.getErrorCode();
    String why = reason(e);
    if (code == null || code >= 500) {
      throw new RetryLater(RETRY_DELAY, e);
    }
    if (code == 429) {
      ResponseParameters parameters = e.getParameters();
      Integer seconds = parameters == null ? null : parameters.getRetryAfter();
      throw RetryLater.busy(seconds == null ? RETRY_DELAY : Duration.ofSeconds(seconds), e);
    }
    if (code == 403 || why.contains("chat not found")) {
      LOG.info("telegram.blocked code={}", code);
      return new Outcome.Blocked();
    }
    return new Outcome.Refused(why);
  }

  private static Edited edited(String why) {
    if (why.contains("message is not modified")) {
      return Edited.DONE;
    }
    if (why.contains("message to edit not found")
        || why.contains("message can't be edited")
        || why.contains("there is no text in the message to edit")
        || why.contains("message_id_invalid")) {
      return Edited.GONE;
    }
    throw new IllegalStateException("Telegram refused an edit: " + why);
  }

  private static boolean isMarkup(String why) {
    return why.contains("can't parse entities") || why.contains("message is too long");
  }

  private static BotApiMethod<? extends Serializable> sending(
      long chatId, int topic, Screen screen, String text, boolean html, boolean quietly) {
    var method =
        SendMessage.builder()
            .chatId(chatId)
            .text(text)
            .replyMarkup(keyboard(screen))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (html) {
      method.parseMode(ParseMode.HTML);
    }
    if (topic != 0) {
      method.messageThreadId(topic);
    }
    if (quietly) {
      method.disableNotification(true);
    }
    return method.build();
  }

  private static BotApiMethod<? extends Serializable> editing(
      long chatId, int messageId, Screen screen, String text, boolean html) {
    var method =
        EditMessageText.builder()
            .chatId(chatId)
            .messageId(messageId)
            .text(text)
            .replyMarkup(keyboard(screen))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (html) {
      method.parseMode(ParseMode.HTML);
    }
    return method.build();
  }

  private static SendDocument document(long chatId, ChatFile file) {
    return SendDocument.builder()
        .chatId(chatId)
        .document(new InputFile(new ByteArrayInputStream(file.bytes()), file.name()))
        .caption(file.caption())
        .build();
  }

  static InlineKeyboardMarkup keyboard(Screen screen) {
    return new InlineKeyboardMarkup(screen.rows().stream().map(TelegramChat::keyboardRow).toList());
  }

  private static InlineKeyboardRow keyboardRow(List<Button> buttons) {
    return new InlineKeyboardRow(buttons.stream().map(TelegramChat::keyboardButton).toList());
  }

  private static InlineKeyboardButton keyboardButton(Button button) {
    var key = InlineKeyboardButton.builder().text(button.label());
    return button.page() == null
        ? key.callbackData(button.act().data()).build()
        : key.webApp(new WebAppInfo(button.page().toString())).build();
  }

  private static int number(Serializable message) {
    return message instanceof org.telegram.telegrambots.meta.api.objects.message.Message sent
        ? sent.getMessageId()
        : 0;
  }

  private static String reason(TelegramApiException e) {
    String answer =
        e instanceof TelegramApiRequestException request
            ? request.getApiResponse()
            : e.getMessage();
    return answer == null ? "" : answer.toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
  }
}
