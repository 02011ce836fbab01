package io.patriot.bot;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.PressFacts;
import io.patriot.application.trace.Cause;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.ask.AskPresses;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.card.CardPresses;
import io.patriot.bot.card.ConfirmCard;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Blocked;
import io.patriot.bot.right.Standings;
import io.patriot.bot.text.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;

/** Answers presses of buttons. Each press is answered, so that no button keeps waiting. */
final class PressDesk {
  private final Newcomers newcomers;
  private final Standings standings;
  private final Blocked blocked;
  private final Dispatch dispatch;
  private final TextDesk texts;
  private final CardDesk cards;
  private final AskDesk asks;
  private final PressFacts pressFacts;
  private final ConfirmCard confirmCard;
  private final CardPresses cardPresses;
  private final CancelPresses cancelPresses;
  private final AskPresses askPresses;
  private final Chat chat;
  private final InstantSource clock;

  PressDesk(
      Newcomers newcomers,
      Standings standings,
      Blocked blocked,
      Dispatch dispatch,
      TextDesk texts,
      CardDesk cards,
      AskDesk asks,
      PressFacts pressFacts,
      ConfirmCard confirmCard,
      CardPresses cardPresses,
      CancelPresses cancelPresses,
      AskPresses askPresses,
      Chat chat,
      InstantSource clock) {
    this.newcomers = newcomers;
    this.standings = standings;
    this.blocked = blocked;
    this.dispatch = dispatch;
    this.texts = texts;
    this.cards = cards;
    this.asks = asks;
    this.pressFacts = pressFacts;
    this.confirmCard = confirmCard;
    this.cardPresses = cardPresses;
    this.cancelPresses = cancelPresses;
    this.askPresses = askPresses;
    this.chat = chat;
    this.clock = clock;
  }

  void press(CallbackQuery query, long updateId, Cause cause) {
    MaybeInaccessibleMessage message = query.getMessage();
    var pressed = new Pressed(chat, query.getId(), message == null ? null : message.getMessageId());
    if (message == null || !message.isUserMessage()) {
      pressed.alert(label(query, "press.private-only"));
      return;
    }
    Optional<ButtonAct> act =
        query.getData() == null ? Optional.empty() : ButtonAct.parse(query.getData());
    if (act.isEmpty()) {
      pressed.alert(label(query, "press.not-understood"));
      return;
    }
    Instant now = clock.instant();
    PressFacts.Seen seen = seen(query.getFrom(), act.get());
    Optional<ChatUser> user = seen.user().filter(it -> it.chatId() == message.getChatId());
    if (user.isPresent()) {
      var talk =
          new Talk(
              user.get(),
              standings.of(user.get()),
              Place.PRIVATE,
              Messages.in(user.get().language()),
              cause,
              now,
              updateId);
      if (blocked.isMeant(talk)) {
        pressed.done();
      } else {
        known(talk, pressed, act.get(), seen);
      }
    } else if (message.getChatId().equals(query.getFrom().getId())) {
      stranger(query, pressed, act.get(), new Arrival(message.getChatId(), updateId, now, cause));
    } else {
      pressed.alert(label(query, "press.not-yours"));
    }
  }

  /** Confirm is the press that people wait for: all it needs comes in one read. */
  private PressFacts.Seen seen(User from, ButtonAct act) {
    return act instanceof ButtonAct.Confirm(var card, var symbol)
        ? pressFacts.read(ChatUser.tenantOf(from.getId()), card, symbol)
        : new PressFacts.Seen(newcomers.find(from), Optional.empty(), Optional.empty());
  }

  private void known(Talk talk, Pressed pressed, ButtonAct act, PressFacts.Seen seen) {
    switch (act) {
      case ButtonAct.Confirm(_, var symbol) -> confirmCard.handle(talk, pressed, seen, symbol);
      case ButtonAct.Edit(var card) -> cardPresses.edit(talk, pressed, card);
      case ButtonAct.PutAway(var card) -> cardPresses.putAway(talk, pressed, card);
      case ButtonAct.CancelOrder(var order) -> cancelPresses.one(talk, pressed, order);
      case ButtonAct.AskYes(var card, var step, _) -> askPresses.yes(talk, pressed, card, step);
      case ButtonAct.AskNo(var card) -> askPresses.no(talk, pressed, card);
      case ButtonAct.Run(var command, var here) -> {
        pressed.done();
        show(talk, pressed, dispatch.command(talk, command), here);
      }
    }
  }

  private void show(Talk talk, Pressed pressed, Reply reply, boolean here) {
    long chatId = talk.user().chatId();
    OptionalInt shown =
        here ? reply.showBy(chat, chatId, pressed.messageId()) : reply.sendBy(chat, chatId);
    CardId card = reply.card();
    if (card != null && shown.isPresent()) {
      cards.shown(talk, card, shown.getAsInt());
    }
    CardId question = reply.question();
    if (question != null && shown.isPresent()) {
      asks.shown(talk, question, shown.getAsInt());
    }
  }

  private record Arrival(long chatId, long updateId, Instant now, Cause cause) {}

  /** The only thing a stranger can press is Start. */
  private void stranger(CallbackQuery query, Pressed pressed, ButtonAct act, Arrival arrival) {
    pressed.done();
    if (act.equals(new ButtonAct.Run("/start", false))) {
      texts.welcome(
          query.getFrom(),
          arrival.chatId(),
          "",
          arrival.updateId(),
          arrival.now(),
          arrival.cause());
    } else {
      chat.send(arrival.chatId(), TextDesk.invitation(Newcomers.words(query.getFrom())));
    }
  }

  void failed(CallbackQuery query, Cause cause) {
    String id = cause.correlationId().shortForm();
    chat.answer(query.getId(), label(query, "press.failed", "id", id), true);
  }

  private String label(CallbackQuery query, String key, Object... namesAndValues) {
    return newcomers.chosenWords(query.getFrom()).label(key, namesAndValues);
  }
}
