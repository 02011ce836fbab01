package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.OrderPreview;
import io.patriot.application.order.PreviewOrder;
import io.patriot.application.order.ReplaceOrder;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.screen.DenialWords;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskVerdict;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a wish into a card: counted, judged, stored, and only then shown. A new card takes the
 * place of an older one that still waits.
 */
public final class CardDesk {
  private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);

  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final PreviewOrder previews;
  private final Cards cards;
  private final ChatUsers users;
  private final Chat chat;
  private final Supplier<CardId> cardIds;
  private final String venue;
  private final AskDesk asks;

  public CardDesk(
      TradingStore store,
      InstrumentCatalogue instruments,
      PreviewOrder previews,
      Cards cards,
      ChatUsers users,
      Chat chat,
      Supplier<CardId> cardIds,
      String venue,
      AskDesk asks) {
    this.store = store;
    this.instruments = instruments;
    this.previews = previews;
    this.cards = cards;
    this.users = users;
    this.chat = chat;
    this.cardIds = cardIds;
    this.venue = venue;
    this.asks = asks;
  }

  /** The card for a wish, or why there is none. */
  public Reply offer(Talk talk, OrderWish wish) {
    String typed = wish.typed();
    if (LiveDay.mustBeProven(talk, talk.account(), wish.reduceOnly() || wish.closesPosition())) {
      return asks.offerLive(talk, talk.account(), ButtonAct.fits(typed) ? typed : "/mode");
    }
    Instrument instrument = instruments.require(wish.symbol());
    CardId id = cardIds.get();
    DecisionFacts facts =
        store.factsFor(talk.account(), wish.symbol(), OrderId.of(new IntentId("card:" + id)));
    if (facts.book().isEmpty()) {
      return Reply.of(ErrorScreen.of(talk.words(), talk.cause(), Problem.of(Complaint.NO_ACCOUNT)));
    }
    if (facts.quote().isEmpty()) {
      return Reply.of(
          ErrorScreen.of(
              talk.words(),
              talk.cause(),
              Problem.of(Complaint.NO_FRESH_PRICE, "symbol", wish.symbol())));
    }
    Quote quote = facts.quote().get();
    return switch (new Sizing(wish, instrument, facts.book().get(), quote).terms()) {
      case Sizing.Sized.Impossible(var problem) ->
          Reply.of(ErrorScreen.of(talk.words(), talk.cause(), problem));
      case Sizing.Sized.Terms(var terms) ->
          judged(talk, id, previews.preview(terms, instrument, facts.book().get(), quote, facts));
    };
  }

  /** A card for the same terms at the price of now, because it moved away from the one seen. */
  Optional<Reply> offerAgain(Talk talk, Card old, DecisionFacts facts) {
    if (facts.book().isEmpty() || facts.quote().isEmpty()) {
      return Optional.empty();
    }
    OrderId replaces = old.replaces();
    if (replaces != null) {
      return store
          .order(old.account(), replaces)
          .map(order -> withWhy(talk, offerInPlaceOf(talk, order, old.terms())));
    }
    Instrument instrument = instruments.require(old.terms().symbol());
    Reply fresh =
        judged(
            talk,
            cardIds.get(),
            previews.preview(
                old.terms(), instrument, facts.book().get(), facts.quote().get(), facts));
    return Optional.of(withWhy(talk, fresh));
  }

  private static Reply withWhy(Talk talk, Reply fresh) {
    Html why = talk.say("card.price-moved");
    Screen screen = fresh.screen().withText(Html.lines(why, fresh.screen().text()));
    return new Reply(screen, fresh.card());
  }

  /** Why the rules would refuse an order if the account stood like this; nothing when not. */
  public Optional<DenialWords> objection(Talk talk, OrderTerms terms, AccountBook book) {
    Instrument instrument = instruments.require(terms.symbol());
    DecisionFacts facts =
        store.factsFor(book.account(), terms.symbol(), OrderId.of(new IntentId("preview")));
    if (facts.quote().isEmpty()) {
      return Optional.empty(); // the door looks again when it is asked for
    }
    RiskVerdict verdict =
        previews.preview(terms, instrument, book, facts.quote().get(), facts).verdict();
    return verdict instanceof RiskVerdict.Denied(var reason)
        ? Optional.of(DenialWords.of(reason, instrument, talk.words()))
        : Optional.empty();
  }

  /** The card for an order in the place of one that waits, or why there is none. */
  public Reply offerInPlaceOf(Talk talk, Order old, OrderTerms terms) {
    Instrument instrument = instruments.require(terms.symbol());
    CardId id = cardIds.get();
    DecisionFacts facts = store.factsFor(talk.account(), terms.symbol(), old.id());
    if (facts.book().isEmpty() || facts.quote().isEmpty()) {
      return Reply.of(
          ErrorScreen.of(
              talk.words(),
              talk.cause(),
              Problem.of(Complaint.NO_FRESH_PRICE, "symbol", terms.symbol())));
    }
    OrderPreview preview =
        previews.preview(
            terms,
            instrument,
            ReplaceOrder.bookThen(facts.book().get(), terms, old),
            facts.quote().get(),
            facts);
    return switch (preview.verdict()) {
      case RiskVerdict.Denied(var reason) -> {
        DenialWords why = DenialWords.of(reason, instrument, talk.words());
        yield Reply.of(
            ErrorScreen.of(
                    talk.words(),
                    talk.cause(),
                    why.code(),
                    why.what(),
                    talk.say("change.as-it-was"),
                    why.toDo())
                .row(
                    Button.here(talk.label("button.other-change"), "/edit " + old.id()),
                    Button.anew(talk.label("button.home"), "/home")));
      }
      case RiskVerdict.Approved _ -> {
        Card card = card(talk, id, preview, old.id());
        cards.put(card);
        yield new Reply(new ReplaceScreen(card, old, instrument, talk.words()).screen(), id);
      }
    };
  }

  private Reply judged(Talk talk, CardId id, OrderPreview preview) {
    return switch (preview.verdict()) {
      case RiskVerdict.Denied(var reason) -> Reply.of(denied(talk, preview, reason));
      case RiskVerdict.Approved _ -> {
        Card card = card(talk, id, preview, null);
        cards.put(card);
        yield new Reply(new CardScreen(card, preview, venue, talk.words()).screen(), id);
      }
    };
  }

  private static Card card(Talk talk, CardId id, OrderPreview preview, @Nullable OrderId replaces) {
    var facts =
        new RiskFacts(
            preview.book(), preview.instrument(), preview.quote(), preview.terms(), talk.now());
    return new Card(
        id,
        talk.account(),
        talk.user().userId(),
        talk.user().chatId(),
        null,
        preview.terms(),
        facts.reference(),
        talk.now(),
        talk.now().plus(CardScreen.lasts(preview.terms())),
        Card.Status.NEW,
        0,
        replaces);
  }

  private Screen denied(Talk talk, OrderPreview preview, DenialReason reason) {
    DenialWords why = DenialWords.of(reason, preview.instrument(), talk.words());
    Screen screen =
        ErrorScreen.of(
            talk.words(),
            talk.cause(),
            why.code(),
            Html.lines(why.what(), silent(talk, preview)),
            talk.say("error.nothing-done"),
            why.toDo());
    for (OrderTerms terms : new Repair(previews, talk.now()).of(preview, reason)) {
      String command = OrderWish.of(terms).typed();
      if (ButtonAct.fits(command)) {
        screen = screen.row(Button.here(label(talk, terms, preview.instrument()), command));
      }
    }
    return screen.row(Button.anew(talk.label("button.home"), "/home"));
  }

  /** An order that opens may be too much only because of what nobody knows. */
  private static Html silent(Talk talk, OrderPreview preview) {
    return preview.terms().reduceOnly()
        ? Html.EMPTY
        : SilentWords.countedWorse(preview.around().standing().silent(), talk.words());
  }

  private static String label(Talk talk, OrderTerms terms, Instrument instrument) {
    return talk.label(
        "button.use",
        "wish",
        TermsWords.wish(terms, instrument, talk.words()),
        "type",
        TermsWords.shortType(terms, instrument, talk.words()));
  }

  /** Notes where the card stands, and takes the buttons off the one it replaces. */
  public void shown(Talk talk, CardId id, int messageId) {
    cards.shown(talk.tenant(), id, messageId);
    CardId older = talk.user().openCard();
    users.openCard(talk.tenant(), id);
    if (older != null && !older.equals(id)) {
      // Most were confirmed meanwhile: a look costs less than a change that is refused.
      cards
          .find(talk.tenant(), older)
          .filter(card -> card.status() == Card.Status.NEW)
          .filter(card -> cards.supersede(talk.tenant(), older))
          .filter(card -> card.messageId() != null && card.messageId() != messageId)
          .ifPresent(card -> takeButtonsOff(card, talk.words()));
    }
  }

  /** Only for the eye: the card cannot be used any more. */
  private void takeButtonsOff(Card card, Messages words) {
    Integer messageId = card.messageId();
    if (messageId == null) {
      return;
    }
    try {
      chat.edit(
          card.chatId(),
          messageId,
          CardScreen.superseded(card, instruments.require(card.terms().symbol()), words));
    } catch (RetryLater | IllegalStateException e) {
      LOG.info("card.buttons_left cardId={} reason={}", card.id(), e.getClass().getSimpleName());
    }
  }
}
