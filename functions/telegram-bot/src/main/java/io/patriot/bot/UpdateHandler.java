package io.patriot.bot;

import io.patriot.application.pin.PageWord;
import io.patriot.application.trace.Cause;
import io.patriot.bot.ask.PageDesk;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.secret.BurntKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Takes in what people type and press. Every kind of update is understood or passed over; none ends
 * the bot.
 *
 * <p>Handling the same update twice is safe. A {@link RetryLater} asks for that; so does a failed
 * press, because its order may still have to be sent.
 */
public final class UpdateHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateHandler.class);

  private final TextDesk texts;
  private final PressDesk presses;
  private final Groups groups;
  private final BurntKeys burntKeys;
  private final PageDesk pages;

  UpdateHandler(
      TextDesk texts, PressDesk presses, Groups groups, BurntKeys burntKeys, PageDesk pages) {
    this.texts = texts;
    this.presses = presses;
    this.groups = groups;
    this.burntKeys = burntKeys;
    this.pages = pages;
  }

  public void handle(Update update, Cause cause) {
    long updateId = update.getUpdateId();
    if (update.hasMessage()) {
      message(update.getMessage(), updateId, cause);
    } else if (update.hasEditedMessage()) {
      edited(update.getEditedMessage(), cause);
    } else if (update.hasCallbackQuery()) {
      press(update.getCallbackQuery(), updateId, cause);
    } else {
      LOG.debug("update.passed_over updateId={}", updateId);
    }
  }

  /** A word from one of our pages; like a press it is delivered again when it fails. */
  public void handle(PageWord word, Cause cause) {
    pages.handle(word, cause);
  }

  private void message(Message message, long updateId, Cause cause) {
    if (message.getFrom() == null || isBot(message)) {
      return; // a channel speaks, or another bot
    }
    if (BurntKeys.isIn(message)) {
      burntKeys.takeAway(message, Newcomers.words(message.getFrom()), cause);
      return;
    }
    if (!message.isUserMessage()) {
      groups.message(message, updateId, cause);
      return;
    }
    try {
      texts.message(message, updateId, cause);
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // Typed commands read, or make a card that nobody saw: there is nothing to repeat.
      LOG.error("update.failed updateId={} correlationId={}", updateId, cause.correlationId(), e);
      texts.failed(message, cause);
    }
  }

  private void edited(Message message, Cause cause) {
    if (message.getFrom() == null || isBot(message)) {
      return;
    }
    if (BurntKeys.isIn(message)) {
      burntKeys.takeAway(message, Newcomers.words(message.getFrom()), cause);
    } else if (message.isUserMessage()) {
      texts.edited(message, cause);
    }
  }

  private void press(CallbackQuery query, long updateId, Cause cause) {
    try {
      presses.press(query, updateId, cause);
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("press.failed updateId={} correlationId={}", updateId, cause.correlationId(), e);
      presses.failed(query, cause);
      throw e;
    }
  }

  private static boolean isBot(Message message) {
    return Boolean.TRUE.equals(message.getFrom().getIsBot());
  }
}
