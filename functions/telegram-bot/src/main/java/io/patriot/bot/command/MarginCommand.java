package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.Setting;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes what stands for the losses in a market at the exchange, after asking. */
final class MarginCommand implements Command {
  private static final String NAME = "/margin";

  private final SettingsTicket ticket;

  MarginCommand(SettingsTicket ticket) {
    this.ticket = ticket;
  }

  @Override
  public String name() {
    return "margin";
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
    return "SYMBOL [isolated|cross]";
  }

  @Override
  public List<String> examples() {
    return List.of("/margin BTC isolated", "/margin BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ticket.answer(
        talk,
        NAME,
        words,
        (book, seen) ->
            words.size() < 2
                ? Reply.of(offers(talk, seen, SettingsTicket.now(talk, seen)))
                : change(talk, book, seen, words.get(1)));
  }

  private Reply change(Talk talk, AccountBook book, SettingsTicket.Market seen, String word) {
    Optional<MarginType> type = type(word);
    if (type.isEmpty()) {
      Html quoted = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
      return Reply.of(offers(talk, seen, talk.say("margin.not-a-type", "text", quoted)));
    }
    var wanted = new Setting.Margin(type.get());
    if (wanted.isSo(seen.seen().now())) {
      return Reply.of(offers(talk, seen, talk.say("settings.same")));
    }
    Symbol symbol = seen.symbol();
    long orders =
        book.working().values().stream().filter(order -> order.symbol().equals(symbol)).count();
    boolean held = !book.held(symbol).isEmpty();
    if (held || orders > 0) {
      return Reply.of(inTheWay(talk, symbol, held, orders));
    }
    return ticket
        .accounts()
        .ask()
        .offer(
            talk,
            talk.account(),
            new AccountCard.Act.Ask(new AccountWish.Set(symbol, wanted)),
            1,
            what(talk, symbol, type.get()));
  }

  private static List<Html> what(Talk talk, Symbol symbol, MarginType type) {
    return switch (type) {
      case ISOLATED ->
          List.of(
              talk.say(
                  "margin.change",
                  "symbol",
                  symbol,
                  "before",
                  talk.label("settings.cross"),
                  "after",
                  talk.label("settings.isolated")),
              talk.say("margin.isolated"));
      case CROSS ->
          List.of(
              talk.say(
                  "margin.change",
                  "symbol",
                  symbol,
                  "before",
                  talk.label("settings.isolated"),
                  "after",
                  talk.label("settings.cross")),
              talk.say("margin.cross"));
    };
  }

  /** The exchange would refuse; so it is said before, with the way out. */
  private static Screen inTheWay(Talk talk, Symbol symbol, boolean held, long orders) {
    var lines = new ArrayList<Html>();
    var buttons = new ArrayList<Button>();
    lines.add(talk.say("margin.in-the-way", "symbol", symbol).bold());
    if (held) {
      lines.add(talk.say("margin.in-the-way.position"));
      buttons.add(
          Button.anew(talk.label("button.close-one", "symbol", symbol), "/close " + symbol));
    }
    if (orders > 0) {
      lines.add(talk.say("margin.in-the-way.orders", "count", orders));
      buttons.add(Button.anew(talk.label("button.orders"), "/orders " + symbol));
    }
    return Screen.of(lines).row(buttons).row(Desk.home(talk));
  }

  private static Screen offers(Talk talk, SettingsTicket.Market seen, Html what) {
    Symbol symbol = seen.symbol();
    Button other =
        switch (seen.seen().now().marginType()) {
          case ISOLATED ->
              Button.here(
                  talk.label("button.cross", "symbol", symbol), NAME + " " + symbol + " cross");
          case CROSS ->
              Button.here(
                  talk.label("button.isolated", "symbol", symbol),
                  NAME + " " + symbol + " isolated");
        };
    return Screen.of(what, Desk.updated(talk))
        .row(other)
        .row(Button.here(talk.label("button.lev"), "/lev " + symbol), Desk.home(talk));
  }

  private static Optional<MarginType> type(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "isolated", "iso" -> Optional.of(MarginType.ISOLATED);
      case "cross", "crossed" -> Optional.of(MarginType.CROSS);
      default -> Optional.empty();
    };
  }
}
