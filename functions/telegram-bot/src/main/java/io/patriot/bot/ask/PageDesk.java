package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.pin.PageWord;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Standings;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on in the chat with what happened on the PIN's page. A question that was proven there is
 * pressed here, as by a finger; all else is told, so that its owner hears of what somebody else
 * tried.
 */
public final class PageDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PageDesk.class);

  private final ChatUsers users;
  private final Standings standings;
  private final AccountCards cards;
  private final AskPresses presses;
  private final Chat chat;
  private final InstantSource clock;

  public PageDesk(
      ChatUsers users,
      Standings standings,
      AccountCards cards,
      AskPresses presses,
      Chat chat,
      InstantSource clock) {
    this.users = users;
    this.standings = standings;
    this.cards = cards;
    this.presses = presses;
    this.chat = chat;
    this.clock = clock;
  }

  /** Handling the same word twice does nothing twice, though it may tell it twice. */
  public void handle(PageWord word, Cause cause) {
    Optional<ChatUser> user = users.find(word.tenant()).filter(it -> it.chatId() == word.chatId());
    Optional<AccountCard> card = cards.find(word.tenant(), word.card());
    if (user.isEmpty() || card.isEmpty()) {
      LOG.atWarn().addKeyValue("correlationId", cause.correlationId()).log("page.word_of_nobody");
      return;
    }
    var talk =
        new Talk(
            user.get(),
            standings.of(user.get()),
            Place.PRIVATE,
            Messages.in(user.get().language()),
            cause,
            clock.instant(),
            0);
    handle(word, card.get(), talk);
  }

  private void handle(PageWord word, AccountCard card, Talk talk) {
    switch (word.kind()) {
      case PROVEN ->
          presses.yes(talk, Pressed.fromPage(chat, word.chatId(), card.messageId()), card.id(), 1);
      case PIN_WRONG -> tell(talk, talk.say("pin.wrong", "left", word.left()));
      case PIN_LOCKED -> tell(talk, talk.say("pin.locked", "time", time(word)));
      case PIN_SET -> done(talk, card, talk.say("pin.set"));
      case PIN_CHANGED -> done(talk, card, talk.say("pin.changed"));
      case RESET_ASKED -> done(talk, card, talk.say("pin.reset-asked", "time", time(word)));
      case RESET_CALLED_OFF -> done(talk, card, talk.say("pin.reset-called-off"));
    }
  }

  /** The page's own message moves on, and a new one makes a sound. */
  private void done(Talk talk, AccountCard card, Html what) {
    Integer message = card.messageId();
    if (card.act() instanceof AccountCard.Act.Pin && message != null) {
      chat.edit(card.chatId(), message, AskScreen.pinDone(card, talk));
    }
    tell(talk, what);
  }

  private void tell(Talk talk, Html what) {
    chat.send(
        talk.user().chatId(),
        Screen.of(talk.say("pin.head").bold(), what)
            .row(
                Button.anew(talk.label("button.pin"), "/pin"),
                Button.anew(talk.label("button.home"), "/home")));
  }

  private static String time(PageWord word) {
    Instant until = word.until().orElseThrow();
    return Times.day(until) + " " + Times.clock(until);
  }
}
