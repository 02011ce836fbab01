package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.PreviewAmend;
import io.patriot.application.people.Permission;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.ChangeGrammar;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.grammar.TriggerChangeGrammar;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.DenialWords;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.risk.DenialReason;
import java.util.List;
import java.util.Optional;

/**
 * Changes the amount or the price of an order where it rests, or puts another in the place of one
 * that waits for a trigger, after showing both and asking.
 */
final class EditCommand implements Command {
  private final Desk desk;
  private final OrderLookup lookup;
  private final InstrumentCatalogue instruments;
  private final PreviewAmend previews;
  private final AskDesk ask;
  private final CardDesk cards;

  EditCommand(
      Desk desk,
      OrderLookup lookup,
      InstrumentCatalogue instruments,
      PreviewAmend previews,
      AskDesk ask,
      CardDesk cards) {
    this.desk = desk;
    this.lookup = lookup;
    this.instruments = instruments;
    this.previews = previews;
    this.ask = ask;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "edit";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "o:ID [AMOUNT] [@PRICE] [limit P] [trail 1%]";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/edit o:K7Q2M @59000",
        "/edit o:K7Q2M 0.02",
        "/edit o:K7Q2M 0.02 @-1%",
        "/edit o:K7Q2M trail 2%");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Desk.problem(
          talk, Problem.of(Complaint.ORDER_ID_MISSING, "command", "/edit o:K7Q2M 0.02"));
    }
    return switch (lookup.find(talk, words.getFirst(), "/edit")) {
      case OrderLookup.Found.One(var order) -> found(talk, order, words.subList(1, words.size()));
      case OrderLookup.Found.None(var problem) -> Desk.problem(talk, problem);
    };
  }

  private Reply found(Talk talk, Order order, List<String> change) {
    return switch (order) {
      case Order.Filled _, Order.Cancelled _, Order.Expired _, Order.Rejected _, Order.Denied _ ->
          problem(talk, Complaint.ORDER_ENDED, order);
      case Order.Pending _, Order.Approved _, Order.Submitting _, Order.Unknown _ ->
          problem(talk, Complaint.ORDER_ON_ITS_WAY, order);
      case Order.Open _, Order.PartiallyFilled _ -> resting(talk, order, change);
    };
  }

  private Reply resting(Talk talk, Order order, List<String> change) {
    return switch (order.intent().terms().type()) {
      case OrderType.Market _ -> problem(talk, Complaint.ORDER_NOT_CHANGEABLE, order);
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          waiting(talk, order, change);
      case OrderType.Limit _, OrderType.LimitUntil _ -> {
        Instrument instrument = instruments.require(order.intent().symbol());
        Optional<Quote> quote = quote(instrument);
        yield change.isEmpty()
            ? Reply.of(EditWords.choices(talk, order, instrument, quote))
            : read(talk, order, instrument, quote, change);
      }
    };
  }

  private Optional<Quote> quote(Instrument instrument) {
    return Optional.ofNullable(
        desk.prices().quotes(List.of(instrument.symbol())).get(instrument.symbol()));
  }

  /** No venue changes a trigger where it waits, so another order is to take the place. */
  private Reply waiting(Talk talk, Order order, List<String> words) {
    Instrument instrument = instruments.require(order.intent().symbol());
    OrderType type = order.intent().terms().type();
    if (!(order instanceof Order.Open)) {
      return problem(talk, Complaint.ORDER_NOT_CHANGEABLE, order); // it traded, so it was woken
    }
    if (words.isEmpty()) {
      return Reply.of(TriggerWords.choices(talk, order, instrument));
    }
    var grammar = new TriggerChangeGrammar(talk.user().language(), talk.now());
    return switch (grammar.read("/edit " + order.id(), type, instrument, words)) {
      case TriggerChangeGrammar.Read.Not(var problem) -> Desk.problem(talk, problem);
      case TriggerChangeGrammar.Read.Change asked ->
          desk.withBook(
              talk,
              book ->
                  quote(instrument)
                      .map(quote -> new TriggerChange(order, instrument, quote, book))
                      .map(change -> replaced(talk, order, change, asked))
                      .orElseGet(() -> noPrice(talk, instrument)));
    };
  }

  private Reply replaced(
      Talk talk, Order order, TriggerChange change, TriggerChangeGrammar.Read.Change asked) {
    OrderTerms terms = change.terms(asked);
    return change.isNone(terms)
        ? problem(talk, Complaint.NOTHING_CHANGES, order)
        : cards.offerInPlaceOf(talk, order, terms);
  }

  private Reply read(
      Talk talk, Order order, Instrument instrument, Optional<Quote> quote, List<String> change) {
    var grammar = new ChangeGrammar(talk.user().language());
    return switch (grammar.read("/edit " + order.id(), instrument, change)) {
      case ChangeGrammar.Read.Not(var problem) -> Desk.problem(talk, problem);
      case ChangeGrammar.Read.Change asked ->
          OrderChange.of(order, instrument, quote, asked)
              .map(one -> judged(talk, order, instrument, one))
              .orElseGet(() -> noPrice(talk, instrument));
    };
  }

  private Reply judged(Talk talk, Order order, Instrument instrument, OrderChange change) {
    if (!change.quantity().isAbove(order.executed().quantity())) {
      return Desk.problem(talk, EditWords.lessThanTraded(order, instrument));
    }
    if (change.isNone(order)) {
      return problem(talk, Complaint.NOTHING_CHANGES, order);
    }
    return switch (previews.handle(order, change.quantity(), change.price())) {
      case PreviewAmend.Outcome.Ready ready ->
          ask.offer(
              talk,
              order.intent().account(),
              new AccountCard.Act.Amend(
                  order.id(), change.quantity(), change.price(), order.version()),
              1,
              EditWords.card(talk, order, instrument, change, ready));
      case PreviewAmend.Outcome.Denied(var reason) ->
          Reply.of(denied(talk, order, instrument, reason));
      case PreviewAmend.Outcome.NotAmendable _ -> problem(talk, Complaint.ORDER_ON_ITS_WAY, order);
      case PreviewAmend.Outcome.NoPrice _ -> noPrice(talk, instrument);
    };
  }

  private static Screen denied(Talk talk, Order order, Instrument instrument, DenialReason reason) {
    DenialWords why = DenialWords.of(reason, instrument, talk.words());
    return ErrorScreen.of(
            talk.words(),
            talk.cause(),
            why.code(),
            why.what(),
            talk.say("change.as-it-was"),
            why.toDo())
        .row(
            Button.here(talk.label("button.other-change"), "/edit " + order.id()), Desk.home(talk));
  }

  private static Reply noPrice(Talk talk, Instrument instrument) {
    return Desk.problem(talk, Problem.of(Complaint.NO_FRESH_PRICE, "symbol", instrument.symbol()));
  }

  private static Reply problem(Talk talk, Complaint complaint, Order order) {
    return Desk.problem(talk, Problem.of(complaint, "text", "o:" + order.id().shortForm()));
  }
}
