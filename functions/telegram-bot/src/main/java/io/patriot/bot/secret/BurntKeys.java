package io.patriot.bot.secret;

import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Takes messages with an exchange key out of the chat at once and tells their author that the key
 * is burnt. The text goes nowhere from here: not to a command, not to a store, not to a log.
 */
public final class BurntKeys {
  private static final Logger LOG = LoggerFactory.getLogger(BurntKeys.class);

  private final Chat chat;

  public BurntKeys(Chat chat) {
    this.chat = chat;
  }

  public static boolean isIn(Message message) {
    return isIn(message.getText()) || isIn(message.getCaption());
  }

  private static boolean isIn(@Nullable String text) {
    return text != null && KeyLike.isIn(text);
  }

  /**
   * A Telegram that is busy is asked again later, because a key must not stay; the advice is given
   * once, and lost rather than bringing the key back through here.
   */
  public void takeAway(Message message, Messages words, Cause cause) {
    long chatId = message.getChatId();
    boolean gone = chat.delete(chatId, message.getMessageId());
    LOG.warn("key.taken_away deleted={} correlationId={}", gone, cause.correlationId());
    Screen advice =
        Screen.of(
            words.say("key.burnt.head").bold(),
            words.say(gone ? "key.burnt.deleted" : "key.burnt.delete-it"),
            words.say("key.burnt.do"));
    if (message.isUserMessage()) {
      advice = advice.row(Button.anew(words.label("button.link"), "/link"));
    }
    try {
      chat.send(chatId, advice);
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("key.advice_not_sent correlationId={}", cause.correlationId());
    }
  }
}
