package io.patriot.bot;

import io.patriot.application.card.ChatUser;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.CleanText;
import io.patriot.bot.right.Standings;
import io.patriot.bot.text.Messages;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Groups: commands that read what is everybody's are answered to people who are known, all else
 * gets one polite sentence, and nothing touches money.
 */
final class Groups {
  private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
  private static final int GROUPS_REMEMBERED_MAX = 1000;

  private final Newcomers newcomers;
  private final Standings standings;
  private final Dispatch dispatch;
  private final Chat chat;
  private final String mention;
  private final InstantSource clock;
  private final Map<Long, Boolean> greeted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > GROUPS_REMEMBERED_MAX;
        }
      };

  Groups(
      Newcomers newcomers,
      Standings standings,
      Dispatch dispatch,
      Chat chat,
      String botName,
      InstantSource clock) {
    this.newcomers = newcomers;
    this.standings = standings;
    this.dispatch = dispatch;
    this.chat = chat;
    this.mention = "@" + botName.toLowerCase(Locale.ROOT);
    this.clock = clock;
  }

  void message(Message message, long updateId, Cause cause) {
    String text = message.getText();
    boolean called = text != null && text.toLowerCase(Locale.ROOT).contains(mention);
    if (!called) {
      return;
    }
    try {
      Optional<Screen> answer = answer(message, updateId, cause);
      if (answer.isPresent()) {
        chat.sendInTopic(message.getChatId(), topic(message), answer.get());
      } else if (firstTime(message.getChatId())) {
        greet(message);
      }
    } catch (RetryLater | IllegalStateException e) {
      LOG.info("group.not_answered reason={}", e.getClass().getSimpleName());
    }
  }

  /** Without its buttons: those work only between a person and the bot. */
  private Optional<Screen> answer(Message message, long updateId, Cause cause) {
    if (message.getForwardOrigin() != null
        || !(CleanText.of(message.getText()) instanceof CleanText.Words(var words))
        || !dispatch.isForGroups(words)) {
      return Optional.empty();
    }
    return newcomers
        .find(message.getFrom())
        .map(user -> talk(user, updateId, cause))
        .filter(talk -> talk.standing().isAnswered())
        .map(talk -> dispatch.command(talk, words).screen())
        .map(screen -> new Screen(screen.text(), List.of()));
  }

  private Talk talk(ChatUser user, long updateId, Cause cause) {
    return new Talk(
        user,
        standings.of(user),
        Place.GROUP,
        Messages.in(user.language()),
        cause,
        clock.instant(),
        updateId);
  }

  private void greet(Message message) {
    Messages words = Newcomers.words(message.getFrom());
    chat.sendInTopic(
        message.getChatId(),
        topic(message),
        Screen.of(
            words.say("group.greeting", "bot", mention),
            words.say("chat.number", "chat", message.getChatId())));
  }

  /** A number without the mark is that of a thread of answers, which is no topic. */
  private static int topic(Message message) {
    Integer thread = message.getMessageThreadId();
    return message.isTopicMessage() && thread != null ? thread : 0;
  }

  private boolean firstTime(long chatId) {
    synchronized (greeted) {
      return greeted.put(chatId, true) == null;
    }
  }
}
