package io.patriot.bot;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Role;
import io.patriot.application.trace.Cause;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.command.StartCommand;
import io.patriot.bot.grammar.CleanText;
import io.patriot.bot.news.MissedNews;
import io.patriot.bot.right.Blocked;
import io.patriot.bot.right.Standings;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Answers what is typed in a private chat. Everything gets an answer. */
final class TextDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TextDesk.class);

  private final Newcomers newcomers;
  private final Standings standings;
  private final Blocked blocked;
  private final Dispatch dispatch;
  private final PhraseDesk phrases;
  private final StartCommand start;
  private final MenuPublisher menus;
  private final CardDesk cards;
  private final AskDesk asks;
  private final Chat chat;
  private final MissedNews missed;
  private final EntryRequests requests;
  private final InstantSource clock;

  TextDesk(
      Newcomers newcomers,
      Standings standings,
      Blocked blocked,
      Dispatch dispatch,
      PhraseDesk phrases,
      StartCommand start,
      MenuPublisher menus,
      CardDesk cards,
      AskDesk asks,
      Chat chat,
      MissedNews missed,
      EntryRequests requests,
      InstantSource clock) {
    this.newcomers = newcomers;
    this.standings = standings;
    this.blocked = blocked;
    this.dispatch = dispatch;
    this.phrases = phrases;
    this.start = start;
    this.menus = menus;
    this.cards = cards;
    this.asks = asks;
    this.chat = chat;
    this.missed = missed;
    this.requests = requests;
    this.clock = clock;
  }

  void message(Message message, long updateId, Cause cause) {
    Instant now = clock.instant();
    User from = message.getFrom();
    CleanText text = CleanText.of(message.hasText() ? message.getText() : "");
    Optional<ChatUser> known = newcomers.find(from);
    if (known.isEmpty()) {
      answerStranger(from, message.getChatId(), text, updateId, now, cause);
      return;
    }
    ChatUser user = known.get();
    var talk = talk(user, updateId, now, cause);
    if (blocked.isMeant(talk)) {
      return;
    }
    send(talk, reply(talk, message, text));
    missed.tell(talk);
    if (text instanceof CleanText.Words(var words)
        && Dispatch.isCommand(words)
        && dispatch.isStart(words)) {
      listMore(talk);
    }
  }

  /** Those who may do more than everybody have a menu of their own; without it all works, too. */
  private void listMore(Talk talk) {
    if (talk.standing().role() == Role.USER) {
      return;
    }
    try {
      menus.publishFor(talk);
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("menu.not_published correlationId={}", talk.cause().correlationId());
    }
  }

  private Talk talk(ChatUser user, long updateId, Instant now, Cause cause) {
    return new Talk(
        user,
        standings.of(user),
        Place.PRIVATE,
        Messages.in(user.language()),
        cause,
        now,
        updateId);
  }

  private Reply reply(Talk talk, Message message, CleanText text) {
    if (message.getForwardOrigin() != null) {
      return Reply.of(withWays(talk, "text.forwarded"));
    }
    if (!message.hasText()) {
      return Reply.of(withWays(talk, "text.not-text"));
    }
    return switch (text) {
      case CleanText.Words(var words) when Dispatch.isCommand(words) ->
          dispatch.command(talk, words);
      case CleanText.Words(var words) ->
          phrases.answer(talk, message, words).orElseGet(() -> Reply.of(plain(talk, words)));
      case CleanText.Refused(var problem) ->
          message.getText().strip().startsWith("/")
              ? Reply.of(ErrorScreen.of(talk.words(), talk.cause(), problem))
              : Reply.of(withWays(talk, "text.plain"));
    };
  }

  /** No phrase, but perhaps a command without its slash: it is offered, never run. */
  private Screen plain(Talk talk, List<String> words) {
    Screen screen = withWays(talk, "text.plain");
    return dispatch
        .withSlash(words)
        .map(command -> screen.row(Button.anew(command, command)))
        .orElse(screen);
  }

  private static Screen withWays(Talk talk, String key) {
    return withWays(talk, talk.say(key));
  }

  static Screen withWays(Talk talk, Html... lines) {
    return Screen.of(lines)
        .row(
            Button.anew(talk.label("button.buy"), "/buy"),
            Button.anew(talk.label("button.positions"), "/positions"),
            Button.anew(talk.label("button.help"), "/help"));
  }

  private void answerStranger(
      User from, long chatId, CleanText text, long updateId, Instant now, Cause cause) {
    Messages words = Newcomers.words(from);
    if (text instanceof CleanText.Words(var typed)
        && Dispatch.isCommand(typed)
        && dispatch.isStart(typed)) {
      String code = typed.size() == 2 ? typed.getLast() : "";
      welcome(from, chatId, code, updateId, now, cause);
    } else {
      chat.send(chatId, invitation(words));
    }
  }

  /**
   * @param code of an invitation, as it came behind Start; empty for none
   */
  void welcome(User from, long chatId, String code, long updateId, Instant now, Cause cause) {
    switch (newcomers.welcome(from, chatId, code, now, cause)) {
      case Newcomers.Entry.In(var user) -> {
        var talk = talk(user, updateId, now, cause);
        chat.send(chatId, start.welcome(talk));
        listMore(talk);
      }
      case Newcomers.Entry.Waits(var user, var first) -> {
        chat.send(chatId, StartCommand.waiting(talk(user, updateId, now, cause)));
        if (first) {
          requests.tell(user);
        }
      }
      case Newcomers.Entry.Closed() ->
          chat.send(chatId, Screen.of(Newcomers.words(from).say("start.closed")));
      case Newcomers.Entry.Uninvited() ->
          chat.send(chatId, Screen.of(Newcomers.words(from).say("start.uninvited")));
    }
  }

  static Screen invitation(Messages words) {
    return Screen.of(words.say("stranger")).row(Button.anew(words.label("button.start"), "/start"));
  }

  private void send(Talk talk, Reply reply) {
    var messageId = reply.sendBy(chat, talk.user().chatId());
    CardId card = reply.card();
    if (card != null && messageId.isPresent()) {
      cards.shown(talk, card, messageId.getAsInt());
    }
    CardId question = reply.question();
    if (question != null && messageId.isPresent()) {
      asks.shown(talk, question, messageId.getAsInt());
    }
  }

  /** Changing a message after the fact changes nothing; commands among them deserve a word. */
  void edited(Message message, Cause cause) {
    String text = message.hasText() ? message.getText().strip().toLowerCase(Locale.ROOT) : "";
    if (text.startsWith("/")) {
      Messages words = newcomers.chosenWords(message.getFrom());
      tell(message.getChatId(), Screen.of(words.say("text.edited")), cause);
    }
  }

  void failed(Message message, Cause cause) {
    Messages words = newcomers.chosenWords(message.getFrom());
    tell(message.getChatId(), ErrorScreen.internal(words, cause), cause);
  }

  private void tell(long chatId, Screen screen, Cause cause) {
    try {
      chat.send(chatId, screen);
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("notice.not_sent correlationId={}", cause.correlationId());
    }
  }
}
