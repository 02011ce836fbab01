package io.patriot.bot;

import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who look after the platform that somebody asks to come in, once for each. */
final class EntryRequests {
  private static final Logger LOG = LoggerFactory.getLogger(EntryRequests.class);

  private final ChatUsers users;
  private final Admins admins;
  private final Chat chat;

  EntryRequests(ChatUsers users, Admins admins, Chat chat) {
    this.users = users;
    this.admins = admins;
    this.chat = chat;
  }

  /** What cannot be told now is not lost: who asks stands in the list of people until answered. */
  void tell(ChatUser asking) {
    for (long admin : admins.users()) {
      users.find(ChatUser.tenantOf(admin)).ifPresent(known -> tell(known, asking));
    }
  }

  private void tell(ChatUser admin, ChatUser asking) {
    Messages words = Messages.in(admin.language());
    String number = String.valueOf(asking.userId());
    Screen screen =
        Screen.of(words.say("entry.asked", "user", number))
            .row(
                Button.anew(words.label("button.let-in"), "/approveuser " + number),
                Button.anew(words.label("button.block"), "/block " + number))
            .row(Button.anew(words.label("button.users"), "/users pending"));
    try {
      chat.sendQuietly(admin.chatId(), screen);
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("entry.not_told reason={}", e.getClass().getSimpleName());
    }
  }
}
