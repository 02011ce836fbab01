package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressFacts;
import io.patriot.application.card.PressResult;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.RequestOrder;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The press that moves money.
 *
 * <p>The price is looked at before the card is used up (getting out does not wait for one), so a
 * card that is used up always stands for an order that was, or still must be, sent. A second press,
 * or the same one delivered again after a crash between using up and sending, sends the same
 * command under the same name: the second of two changes nothing.
 */
public final class ConfirmCard {
  /** A price further away than this from the one on the card is not what the person agreed to. */
  static final BigDecimal PRICE_MOVE_MAX = new BigDecimal("0.003");

  /** The risk rules have the last word on age; this spares the person a denied order. */
  private static final Duration QUOTE_AGE_MAX = Duration.ofSeconds(8);

  private static final int SHARE_DIGITS = 8;

  /** As long as a command of this card, sent at the latest moment, is still wanted. */
  private static final Duration RESEND_WINDOW = Duration.ofSeconds(60);

  private final TradingStore store;
  private final Cards cards;
  private final InstrumentCatalogue instruments;
  private final RequestOrder requestOrder;
  private final CardDesk desk;
  private final OrderMessage orderMessage;
  private final Chat chat;

  public ConfirmCard(
      TradingStore store,
      Cards cards,
      InstrumentCatalogue instruments,
      RequestOrder requestOrder,
      CardDesk desk,
      OrderMessage orderMessage,
      Chat chat) {
    this.store = store;
    this.cards = cards;
    this.instruments = instruments;
    this.requestOrder = requestOrder;
    this.desk = desk;
    this.orderMessage = orderMessage;
    this.chat = chat;
  }

  /**
   * @param pressedMarket what the button said, which says nothing unless the card says the same
   */
  public void handle(Talk talk, Pressed pressed, PressFacts.Seen seen, Symbol pressedMarket) {
    Optional<Card> found =
        seen.card()
            .filter(card -> CardPresses.isTheirs(card, talk))
            .filter(card -> card.terms().symbol().equals(pressedMarket));
    if (found.isEmpty()) {
      pressed.alert(talk.label("press.not-yours"));
      return;
    }
    Card card = found.get();
    if (card.status() == Card.Status.NEW) {
      firstPress(talk, pressed, card, seen.quote());
    } else {
      laterPress(talk, pressed, card);
    }
  }

  private void firstPress(Talk talk, Pressed pressed, Card card, Optional<Quote> quote) {
    if (card.isExpired(talk.now())) {
      expired(talk, pressed, card);
      return;
    }
    boolean onlyReduces = card.terms().reduceOnly() || card.terms().closesPosition();
    if (!onlyReduces && !talk.standing().may(Permission.OWN_TRADE)) {
      pressed.alert(talk.label("press.not-allowed"));
      return;
    }
    if (LiveDay.mustBeProven(talk, card.account(), onlyReduces)) {
      pressed.alert(talk.label("press.needs-pin"));
      return;
    }
    Optional<Quote> fresh = quote.filter(known -> isFresh(known, talk.now()));
    if (fresh.isEmpty() && !card.terms().reduceOnly()) {
      pressed.alert(talk.label("press.no-fresh-price"));
      return;
    }
    if (fresh.filter(now -> moved(card, now)).isPresent()) {
      confirmAgain(talk, pressed, card);
      return;
    }
    switch (cards.confirm(CardPresses.press(talk, pressed, card.id()), talk.now())) {
      case PressResult.Done(var confirmed) -> send(talk, pressed, confirmed, "press.sent");
      case PressResult.AlreadyUsed(var used) -> laterPress(talk, pressed, used);
      case PressResult.Expired(var late) -> expired(talk, pressed, late);
      case PressResult.NotYours _ -> pressed.alert(talk.label("press.not-yours"));
    }
  }

  private void send(Talk talk, Pressed pressed, Card card, String notice) {
    Instant confirmedAt = talk.now().isBefore(card.expiresAt()) ? talk.now() : card.expiresAt();
    requestOrder.handle(card.intent(confirmedAt), talk.cause());
    pressed.notice(talk.label(notice));
    if (!Objects.equals(card.messageId(), pressed.messageId())) {
      cards.shown(
          card.tenant(), card.id(), pressed.messageId()); // news belongs where it was pressed
    }
    chat.edit(
        card.chatId(),
        pressed.messageId(),
        CardScreen.sent(card, instrument(card), talk.words())); // if it is gone, news sends anew
    orderMessage.bringUpToDate(at(card, pressed), talk.words(), talk.cause());
  }

  private void laterPress(Talk talk, Pressed pressed, Card card) {
    switch (card.status()) {
      case CONFIRMED -> alreadyConfirmed(talk, pressed, card);
      case CANCELLED -> {
        pressed.alert(talk.label("press.cancelled"));
        if (isNewest(card, talk)) {
          show(talk, pressed, CardScreen.cancelled(card, instrument(card), talk.words()));
        }
      }
      case SUPERSEDED, NEW -> pressed.alert(talk.label("press.superseded"));
    }
  }

  private void alreadyConfirmed(Talk talk, Pressed pressed, Card card) {
    if (store.order(card.account(), card.orderId()).isPresent()) {
      pressed.notice(talk.label("press.already-done"));
      orderMessage.bringUpToDate(at(card, pressed), talk.words(), talk.cause());
    } else if (talk.now().isBefore(card.expiresAt().plus(RESEND_WINDOW))) {
      send(talk, pressed, card, "press.already-done");
    } else {
      expired(talk, pressed, card);
    }
  }

  private void confirmAgain(Talk talk, Pressed pressed, Card card) {
    if (!cards.supersede(card.tenant(), card.id())) {
      pressed.alert(talk.label("press.superseded"));
      return;
    }
    pressed.alert(talk.label("press.price-moved"));
    DecisionFacts facts = store.factsFor(card.account(), card.terms().symbol(), card.orderId());
    Optional<Reply> reply = desk.offerAgain(talk, card, facts);
    if (reply.isPresent()) {
      show(talk, pressed, reply.get().screen());
      CardId fresh = reply.get().card();
      if (fresh != null) {
        desk.shown(talk, fresh, pressed.messageId());
      }
    }
  }

  private void expired(Talk talk, Pressed pressed, Card card) {
    pressed.alert(talk.label("press.expired"));
    if (isNewest(card, talk)) {
      show(talk, pressed, CardScreen.expired(card, instrument(card), talk.words()));
    }
  }

  /**
   * A newer card may stand on the same message, or what became of it; a late press must not hide
   * it.
   */
  private static boolean isNewest(Card card, Talk talk) {
    return card.id().equals(talk.user().openCard());
  }

  private static boolean isFresh(Quote quote, Instant now) {
    return quote.age(now).compareTo(QUOTE_AGE_MAX) <= 0;
  }

  private static boolean moved(Card card, Quote quote) {
    Price now = card.terms().side() == Side.BUY ? quote.ask() : quote.bid();
    BigDecimal seen = card.priceAtPreview().value();
    BigDecimal share =
        now.value().subtract(seen).abs().divide(seen, SHARE_DIGITS, RoundingMode.HALF_EVEN);
    return share.compareTo(PRICE_MOVE_MAX) > 0;
  }

  /** The card as it stands on the message that was pressed, whatever was noted of it. */
  private static Card at(Card card, Pressed pressed) {
    return new Card(
        card.id(),
        card.account(),
        card.userId(),
        card.chatId(),
        pressed.messageId(),
        card.terms(),
        card.priceAtPreview(),
        card.createdAt(),
        card.expiresAt(),
        card.status(),
        card.renderedVersion(),
        card.replaces());
  }

  private Instrument instrument(Card card) {
    return instruments.require(card.terms().symbol());
  }

  private void show(Talk talk, Pressed pressed, Screen screen) {
    if (chat.edit(talk.user().chatId(), pressed.messageId(), screen) == Chat.Edited.GONE) {
      chat.send(talk.user().chatId(), screen);
    }
  }
}
