package io.patriot.bot.own;

import io.patriot.application.card.AccountCard.OwnWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;

/** Does what a person confirmed about all that is kept of them. */
public final class OwnDesk {
  private final OwnFile files;
  private final Chat chat;

  public OwnDesk(OwnFile files, Chat chat) {
    this.files = files;
    this.chat = chat;
  }

  /** Done twice it sends the file twice. */
  public Screen done(Talk talk, OwnWish wish) {
    return switch (wish) {
      case EXPORT -> export(talk);
    };
  }

  private Screen export(Talk talk) {
    Html said =
        switch (chat.sendFile(talk.user().chatId(), files.of(talk))) {
          case DONE -> talk.say("export.sent");
          case REFUSED, BLOCKED -> talk.say("export.no-file");
        };
    return Screen.of(talk.say("export.head").bold(), said)
        .row(
            Button.here(talk.label("button.settings"), "/settings"),
            Button.here(talk.label("button.home"), "/home"));
  }
}
