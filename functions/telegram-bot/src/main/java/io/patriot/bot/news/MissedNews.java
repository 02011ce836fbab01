package io.patriot.bot.news;

import io.patriot.application.card.ChatUsers;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody who blocked the bot and writes to it again that something happened meanwhile, and
 * where it stands: nothing that moved money is lost because nobody could be told of it.
 */
public final class MissedNews {
  private static final Logger LOG = LoggerFactory.getLogger(MissedNews.class);

  private final ChatUsers users;
  private final Chat chat;

  public MissedNews(ChatUsers users, Chat chat) {
    this.users = users;
    this.chat = chat;
  }

  /** Whoever is answered just now; if this cannot be told now it is with their next message. */
  public void tell(Talk talk) {
    @Nullable Instant since = talk.user().missedSince();
    if (since == null) {
      return;
    }
    try {
      if (chat.send(talk.user().chatId(), screen(talk, since)).isPresent()) {
        users.caughtUp(talk.tenant());
      }
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("missed.not_told correlationId={}", talk.cause().correlationId());
    }
  }

  private static Screen screen(Talk talk, Instant since) {
    return Screen.of(
            talk.say("missed.head").bold(),
            talk.say("missed.what", "time", Times.moment(since)),
            talk.say("missed.do"))
        .row(
            Button.anew(talk.label("button.positions"), "/positions"),
            Button.anew(talk.label("button.orders"), "/orders"))
        .row(
            Button.anew(talk.label("button.history"), "/history"),
            Button.anew(talk.label("button.risk"), "/risk"),
            Button.anew(talk.label("button.inbox"), "/inbox"));
  }
}
