package io.patriot.bot;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.trace.Cause;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.command.StartCommand;
import io.patriot.bot.grammar.CleanText;
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
  private final Dispatch dispatch;
  private final PhraseDesk phrases;
  private final StartCommand start;
  private final CardDesk cards;
  private final AskDesk asks;
  private final Chat chat;
  private final InstantSource clock;

  TextDesk(
      Newcomers newcomers,
      Dispatch dispatch,
      PhraseDesk phrases,
      StartCommand start,
      CardDesk cards,
      AskDesk asks,
      Chat chat,
      InstantSource clock) {
    this.newcomers = newcomers;
    this.dispatch = dispatch;
    this.phrases = phrases;
    this.start = start;
    this.cards = cards;
    this.asks = asks;
    this.chat = chat;
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
    var talk = new Talk(user, Messages.in(user.language()), cause, now, updateId);
    send(talk, reply(talk, message, text));
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
    boolean starts =
        text instanceof CleanText.Words(var typed)
            && Dispatch.isCommand(typed)
            && dispatch.isStart(typed);
    if (starts) {
      welcome(from, chatId, updateId, now, cause);
    } else {
      chat.send(chatId, invitation(words));
    }
  }

  void welcome(User from, long chatId, long updateId, Instant now, Cause cause) {
    ChatUser user = newcomers.welcome(from, chatId, now, cause);
    var talk = new Talk(user, Messages.in(user.language()), cause, now, updateId);
    chat.send(chatId, start.welcome(talk));
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
