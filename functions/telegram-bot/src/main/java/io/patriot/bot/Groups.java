package io.patriot.bot;

import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Groups: one polite sentence to whoever calls the bot there, and nothing that touches money. */
final class Groups {
  private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
  private static final int GROUPS_REMEMBERED_MAX = 1000;

  private final Chat chat;
  private final String mention;
  private final Map<Long, Boolean> greeted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > GROUPS_REMEMBERED_MAX;
        }
      };

  Groups(Chat chat, String botName) {
    this.chat = chat;
    this.mention = "@" + botName.toLowerCase(Locale.ROOT);
  }

  void message(Message message) {
    String text = message.getText();
    boolean called = text != null && text.toLowerCase(Locale.ROOT).contains(mention);
    if (!called || !firstTime(message.getChatId())) {
      return;
    }
    Messages words = Newcomers.words(message.getFrom());
    try {
      chat.send(
          message.getChatId(),
          Screen.of(
              words.say("group.greeting", "bot", mention),
              words.say("chat.number", "chat", message.getChatId())));
    } catch (RetryLater | IllegalStateException e) {
      LOG.info("group.not_greeted reason={}", e.getClass().getSimpleName());
    }
  }

  private boolean firstTime(long chatId) {
    synchronized (greeted) {
      return greeted.put(chatId, true) == null;
    }
  }
}
