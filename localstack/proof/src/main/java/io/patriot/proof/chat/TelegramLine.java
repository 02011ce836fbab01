package io.patriot.proof.chat;

import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.testkit.sim.Fault;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The way from one machine to Telegram, in the place of the library's client: slow, lossy, and at
 * times refused.
 */
final class TelegramLine implements InvocationHandler {
  private static final Duration CALL_TIME_MAX = Duration.ofSeconds(8);
  private static final double SELDOM = 0.005;

  private final Surroundings world;
  private final Container container;
  private final Telegram telegram;

  TelegramLine(Surroundings world, Container container, Telegram telegram) {
    this.world = world;
    this.container = container;
    this.telegram = telegram;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws TelegramApiException {
    if (!method.getName().equals("execute") || arguments == null) {
      throw new IllegalStateException("The bot does not call " + method.getName());
    }
    String name = "telegram " + arguments[0].getClass().getSimpleName();
    container.goesOut(name, time());
    if (telegram.isAway()) {
      container.pause(CALL_TIME_MAX);
      throw new TelegramApiException("Telegram does not answer");
    }
    Serializable answer;
    try {
      answer = answer(arguments[0]);
    } catch (TelegramApiException e) {
      container.comesBack(name, time());
      throw e;
    }
    if (world.faults().strikes(Fault.TELEGRAM_AWAY, SELDOM, container.part())) {
      container.pause(CALL_TIME_MAX);
      throw new TelegramApiException("Telegram did it and its answer is lost");
    }
    container.comesBack(name, time());
    return answer;
  }

  private Serializable answer(Object asked) throws TelegramApiException {
    if (telegram.isBroken()) {
      throw refusal(502, "Bad Gateway", null);
    }
    Duration busy = telegram.busyFor();
    if (!busy.isZero()) {
      throw busy((int) busy.toSeconds() + 1);
    }
    return switch (asked) {
      case SendMessage send -> {
        long chat = open(send.getChatId());
        yield message(telegram.post(chat, send.getText(), buttons(send.getReplyMarkup())));
      }
      case EditMessageText edit -> {
        long chat = open(edit.getChatId());
        int number = edit.getMessageId();
        if (!telegram.has(chat, number)) {
          throw refusal(400, "Bad Request: message to edit not found", null);
        }
        if (!telegram.replace(chat, number, edit.getText(), buttons(edit.getReplyMarkup()))) {
          throw refusal(400, "Bad Request: message is not modified", null);
        }
        yield message(number);
      }
      case AnswerCallbackQuery _ -> true;
      default -> throw new IllegalStateException("Nobody asks for " + asked.getClass());
    };
  }

  private long open(String chatId) throws TelegramApiException {
    long chat = Long.parseLong(chatId);
    int seconds = telegram.crowding().refuses(chat);
    if (seconds > 0) {
      throw busy(seconds);
    }
    if (telegram.hasBlocked(chat)) {
      throw refusal(403, "Forbidden: bot was blocked by the user", null);
    }
    return chat;
  }

  private static List<String> buttons(@Nullable ReplyKeyboard keyboard) {
    return keyboard instanceof InlineKeyboardMarkup rows
        ? rows.getKeyboard().stream()
            .flatMap(List::stream)
            .filter(button -> button.getCallbackData() != null)
            .map(button -> button.getCallbackData())
            .toList()
        : List.of();
  }

  private static Message message(int number) {
    var message = new Message();
    message.setMessageId(number);
    return message;
  }

  private static TelegramApiRequestException busy(int seconds) {
    return refusal(429, "Too Many Requests: retry after " + seconds, seconds);
  }

  private static TelegramApiRequestException refusal(
      int code, String words, @Nullable Integer retryAfter) {
    var parameters = retryAfter == null ? null : new ResponseParameters(null, retryAfter);
    return new TelegramApiRequestException(
        words, new ApiResponse<Serializable>(false, code, words, parameters, null));
  }

  private Duration time() {
    return world.between("telegram latency", 20, 200);
  }
}
