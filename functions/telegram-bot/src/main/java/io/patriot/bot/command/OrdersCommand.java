package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that may still trade; each opens with a press. */
final class OrdersCommand implements Command {
  private static final int PAGE_SIZE = 8;

  private final Desk desk;
  private final InstrumentCatalogue instruments;
  private final Markets markets;

  OrdersCommand(Desk desk, InstrumentCatalogue instruments, Markets markets) {
    this.desk = desk;
    this.instruments = instruments;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "[SYMBOL] [page N]";
  }

  @Override
  public List<String> examples() {
    return List.of("/orders", "/orders BTC");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    Symbol market =
        words.stream().map(this::symbol).flatMap(Optional::stream).findFirst().orElse(null);
    return desk.withBook(talk, book -> Reply.of(screen(talk, book, market, page(words))));
  }

  private Optional<Symbol> symbol(String word) {
    return markets.find(word) instanceof Markets.Found.One(var instrument)
        ? Optional.of(instrument.symbol())
        : Optional.empty();
  }

  /** Pages are numbered from one; anything else typed there is the first. */
  static int page(List<String> words) {
    int at = words.indexOf("page");
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(words.get(at + 1))
        : 1;
  }

  private Screen screen(Talk talk, AccountBook book, @Nullable Symbol market, int page) {
    List<OrderId> ids =
        book.working().entrySet().stream()
            .filter(entry -> market == null || entry.getValue().symbol().equals(market))
            .map(Map.Entry::getKey)
            .toList();
    if (ids.isEmpty()) {
      return Screen.of(talk.say("orders.none"), Desk.updated(talk))
          .row(Button.here(talk.label("button.buy"), "/buy"), Desk.refresh(talk, "/orders"))
          .row(Desk.home(talk));
    }
    List<Order> newestFirst =
        desk.store().orders(book.account(), ids).stream()
            .sorted(
                Comparator.comparing((Order order) -> order.intent().requestedAt())
                    .reversed()
                    .thenComparing(Order::id))
            .toList();
    int pages = (newestFirst.size() + PAGE_SIZE - 1) / PAGE_SIZE;
    int shown = Math.min(page, Math.max(pages, 1));
    List<Order> orders =
        newestFirst.stream().skip((long) (shown - 1) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    return page(talk, orders, newestFirst.size(), market, shown, pages);
  }

  private Screen page(
      Talk talk, List<Order> orders, int total, @Nullable Symbol market, int page, int pages) {
    List<Html> lines = new ArrayList<>();
    lines.add(
        talk.say(
                "orders.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "count",
                total,
                "page",
                page,
                "pages",
                pages)
            .bold());
    orders.forEach(order -> lines.add(line(talk, order)));
    lines.add(Desk.updated(talk));
    Screen screen =
        Screen.of(lines)
            .grid(
                orders.stream()
                    .map(
                        order -> Button.here("o:" + order.id().shortForm(), "/order " + order.id()))
                    .toList(),
                4);
    String again = "/orders" + (market == null ? "" : " " + market);
    List<Button> turn = new ArrayList<>();
    if (page > 1) {
      turn.add(Button.here(talk.label("button.previous"), again + " page " + (page - 1)));
    }
    if (page < pages) {
      turn.add(Button.here(talk.label("button.more"), again + " page " + (page + 1)));
    }
    String cancelThese = "/cancel " + (market == null ? "all" : market.value());
    return screen
        .row(turn)
        .row(
            Button.here(talk.label("button.cancel-these", "count", total), cancelThese),
            Desk.refresh(talk, again),
            Desk.home(talk));
  }

  private Html line(Talk talk, Order order) {
    Instrument instrument = instruments.require(order.intent().symbol());
    return talk.say(
        "orders.line",
        "id",
        order.id().shortForm(),
        "symbol",
        order.intent().symbol(),
        "wish",
        TermsWords.wish(order.intent().terms(), instrument, talk.words()),
        "type",
        TermsWords.shortType(order.intent().terms(), instrument, talk.words()),
        "state",
        talk.say(
            "state." + state(order),
            "filled",
            Numbers.bare(order.executed().quantity(), instrument)));
  }

  private static String state(Order order) {
    return order.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
