package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.Permission;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes orders back: one on its screen, all or those of a market after asking once. */
final class CancelCommand implements Command {
  private static final int LINES_MAX = 20;

  /** As many as a card keeps; an account has fewer. */
  private static final int ORDERS_MAX = 200;

  private final Command order;
  private final Command orders;
  private final Markets markets;
  private final TradingStore store;
  private final AskDesk ask;

  CancelCommand(Command order, Command orders, Markets markets, TradingStore store, AskDesk ask) {
    this.order = order;
    this.orders = orders;
    this.markets = markets;
    this.store = store;
    this.ask = ask;
  }

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PRESS, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "o:ID | SYMBOL | all";
  }

  @Override
  public List<String> examples() {
    return List.of("/cancel o:K7Q2M", "/cancel BTC", "/cancel all");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return orders.answer(talk, List.of());
    }
    String word = words.getFirst();
    if (word.equalsIgnoreCase("all")) {
      return all(talk, Optional.empty());
    }
    if (markets.find(word) instanceof Markets.Found.One(var instrument)) {
      return all(talk, Optional.of(instrument.symbol()));
    }
    return OrderLookup.isId(word)
        ? order.answer(talk, words)
        : Desk.problem(talk, Problem.of(Complaint.ORDER_ID_MISSING, "command", "/cancel o:K7Q2M"));
  }

  private Reply all(Talk talk, Optional<Symbol> symbol) {
    Optional<AccountBook> book = store.book(talk.account());
    List<OrderId> ids =
        book.stream()
            .flatMap(one -> one.working().entrySet().stream())
            .filter(entry -> symbol.isEmpty() || symbol.get().equals(entry.getValue().symbol()))
            .map(Map.Entry::getKey)
            .limit(ORDERS_MAX)
            .toList();
    if (ids.isEmpty()) {
      return orders.answer(talk, symbol.map(Symbol::value).stream().toList());
    }
    List<Order> working =
        store.orders(talk.account(), ids).stream()
            .sorted(
                Comparator.comparing((Order order) -> order.intent().requestedAt())
                    .reversed()
                    .thenComparing(Order::id))
            .toList();
    var act = new AccountCard.Act.CancelAll(symbol, working.stream().map(Order::id).toList());
    return ask.offer(talk, talk.account(), act, 1, lines(talk, working, symbol));
  }

  private List<Html> lines(Talk talk, List<Order> working, Optional<Symbol> symbol) {
    var lines = new ArrayList<Html>();
    lines.add(
        symbol
            .map(one -> talk.say("ask.cancel-market", "count", working.size(), "symbol", one))
            .orElseGet(() -> talk.say("ask.cancel-all", "count", working.size())));
    working.stream().limit(LINES_MAX).map(one -> line(talk, one)).forEach(lines::add);
    if (working.size() > LINES_MAX) {
      lines.add(talk.say("cancel.more", "count", working.size() - LINES_MAX));
    }
    long protecting =
        working.stream()
            .filter(one -> one.intent().terms().reduceOnly())
            .filter(one -> one.intent().terms().type().triggerPrice().isPresent())
            .count();
    if (protecting > 0) {
      lines.add(talk.say("cancel.protecting", "count", protecting).bold());
    }
    lines.add(talk.say("cancel.happens"));
    return lines;
  }

  private Html line(Talk talk, Order one) {
    return talk.say(
        "cancel.line",
        "id",
        one.id().shortForm(),
        "symbol",
        one.intent().symbol(),
        "wish",
        TermsWords.wish(
            one.intent().terms(), markets.catalogue().require(one.intent().symbol()), talk.words()),
        "state",
        TermsWords.shortType(
            one.intent().terms(),
            markets.catalogue().require(one.intent().symbol()),
            talk.words()));
  }
}
