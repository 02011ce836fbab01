package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import java.util.Optional;

/** The presses on a card other than Confirm: changing it and putting it away. */
public final class CardPresses {
  private final Cards cards;
  private final InstrumentCatalogue instruments;
  private final OrderMessage orderMessage;
  private final Chat chat;

  public CardPresses(
      Cards cards, InstrumentCatalogue instruments, OrderMessage orderMessage, Chat chat) {
    this.cards = cards;
    this.instruments = instruments;
    this.orderMessage = orderMessage;
    this.chat = chat;
  }

  public void putAway(Talk talk, Pressed pressed, CardId id) {
    switch (cards.cancel(press(talk, pressed, id))) {
      case PressResult.Done(var card) -> cancelled(talk, pressed, card);
      case PressResult.Expired(var card) -> cancelled(talk, pressed, card);
      case PressResult.AlreadyUsed(var card) -> used(talk, pressed, card);
      case PressResult.NotYours _ -> pressed.alert(talk.label("press.not-yours"));
    }
  }

  public void edit(Talk talk, Pressed pressed, CardId id) {
    Optional<Card> card = cards.find(talk.tenant(), id).filter(found -> isTheirs(found, talk));
    if (card.isEmpty()) {
      pressed.alert(talk.label("press.not-yours"));
    } else if (card.get().status() != Card.Status.NEW) {
      used(talk, pressed, card.get());
    } else {
      pressed.done();
      show(talk, pressed, EditScreen.of(card.get(), instruments, talk.words()));
    }
  }

  static Cards.Press press(Talk talk, Pressed pressed, CardId id) {
    return new Cards.Press(
        talk.tenant(), id, talk.user().userId(), talk.user().chatId(), pressed.messageId());
  }

  static boolean isTheirs(Card card, Talk talk) {
    return card.userId() == talk.user().userId() && card.chatId() == talk.user().chatId();
  }

  private void cancelled(Talk talk, Pressed pressed, Card card) {
    pressed.notice(talk.label("press.cancelled"));
    show(
        talk,
        pressed,
        CardScreen.cancelled(card, instruments.require(card.terms().symbol()), talk.words()));
  }

  private void used(Talk talk, Pressed pressed, Card card) {
    switch (card.status()) {
      case CONFIRMED -> {
        pressed.alert(talk.label("press.sent-before"));
        orderMessage.bringUpToDate(card, talk.words(), talk.cause());
      }
      case CANCELLED -> pressed.notice(talk.label("press.cancelled"));
      case SUPERSEDED, NEW -> pressed.alert(talk.label("press.superseded"));
    }
  }

  private void show(Talk talk, Pressed pressed, Screen screen) {
    if (chat.edit(talk.user().chatId(), pressed.messageId(), screen) == Chat.Edited.GONE) {
      chat.send(talk.user().chatId(), screen);
    }
  }
}
