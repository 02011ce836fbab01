package io.patriot.bot.own;

import io.patriot.application.card.AccountCard.OwnWish;
import io.patriot.application.leave.LeavePlatform;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Standings;
import io.patriot.bot.text.Html;

/** Does what a person confirmed about all that is kept of them. */
public final class OwnDesk {
  private final OwnFile files;
  private final LeavePlatform leaving;
  private final Standings standings;
  private final Chat chat;

  public OwnDesk(OwnFile files, LeavePlatform leaving, Standings standings, Chat chat) {
    this.files = files;
    this.leaving = leaving;
    this.standings = standings;
    this.chat = chat;
  }

  /** Done twice it sends the file twice. */
  public Screen done(Talk talk, OwnWish wish) {
    return switch (wish) {
      case EXPORT -> export(talk);
      case LEAVE -> leave(talk);
    };
  }

  private Screen leave(Talk talk) {
    LeavePlatform.Standing standing = leaving.handle(talk.tenant());
    standings.forget(talk.tenant());
    return LeaveScreen.inTheWay(standing, talk)
        .orElseGet(
            () ->
                Screen.of(talk.say("leave.head").bold(), talk.say("leave.done"))
                    .row(Button.anew(talk.label("button.start"), "/start")));
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
