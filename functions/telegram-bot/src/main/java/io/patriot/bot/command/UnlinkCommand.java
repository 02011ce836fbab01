package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a linked account away, if nothing is held or working there, after asking. */
final class UnlinkCommand implements Command {
  private static final int CLOSE_BUTTONS_MAX = 5;

  private final AccountDesk desk;
  private final TradingStore store;

  UnlinkCommand(AccountDesk desk, TradingStore store) {
    this.desk = desk;
    this.store = store;
  }

  @Override
  public String name() {
    return "unlink";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "ACCOUNT";
  }

  @Override
  public List<String> examples() {
    return List.of("/unlink binance-main");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(which(talk));
    }
    String word = words.getFirst();
    if (word.equalsIgnoreCase(AccountDesk.paper(talk).name())) {
      return Reply.of(told(talk, talk.say("unlink.paper")));
    }
    Optional<LinkedAccount> named = desk.named(talk, word);
    if (named.isEmpty()) {
      Html name = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
      return Reply.of(told(talk, talk.say("accounts.unknown", "name", name)));
    }
    LinkedAccount account = named.get();
    Optional<AccountBook> busy =
        store
            .book(account.account())
            .filter(book -> book.positions().size() + book.working().size() > 0);
    return busy.map(book -> Reply.of(inTheWay(talk, account.account(), book)))
        .orElseGet(() -> ask(talk, account));
  }

  private Reply ask(Talk talk, LinkedAccount account) {
    return desk.ask()
        .offerForPin(
            talk,
            account.account(),
            new AccountCard.Act.Ask(new AccountWish.Unlink()),
            "",
            List.of(
                talk.say("ask.unlink"),
                talk.say("unlink.happens", "tail", account.keyTail()),
                talk.say("unlink.stays", "label", account.label())));
  }

  private Screen which(Talk talk) {
    List<LinkedAccount> theirs = desk.active(talk);
    if (theirs.isEmpty()) {
      return told(talk, talk.say("unlink.none"));
    }
    List<Button> buttons =
        theirs.stream()
            .map(
                one ->
                    Button.here(
                        talk.label("button.unlink", "label", one.label()),
                        "/unlink " + one.account().name()))
            .toList();
    return Screen.of(talk.say("unlink.which"))
        .grid(buttons, 1)
        .row(accounts(talk), Desk.home(talk));
  }

  /** Closing and cancelling act on the account in use, so that comes first. */
  private static Screen inTheWay(Talk talk, AccountId account, AccountBook book) {
    int positions = book.positions().size();
    int orders = book.working().size();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("unlink.in-the-way.head", "account", account.name()).bold());
    if (positions > 0) {
      lines.add(
          talk.say("unlink.in-the-way.positions", "count", positions, "markets", markets(book)));
    }
    if (orders > 0) {
      lines.add(talk.say("unlink.in-the-way.orders", "count", orders));
    }
    lines.add(talk.say("unlink.in-the-way.do"));
    Screen screen = Screen.of(lines);
    if (!talk.account().equals(account)) {
      return screen
          .row(
              Button.here(
                  talk.label("button.use-account", "account", account.name()),
                  "/accounts use " + account.name()))
          .row(accounts(talk), Desk.home(talk));
    }
    List<Button> closing =
        book.markets().stream()
            .limit(CLOSE_BUTTONS_MAX)
            .map(
                symbol ->
                    Button.anew(
                        talk.label("button.close-one", "symbol", symbol), "/close " + symbol))
            .toList();
    screen = screen.grid(closing, 2);
    if (orders > 0) {
      screen = screen.row(Button.anew(talk.label("button.orders"), "/cancel all"));
    }
    return screen.row(
        Button.here(talk.label("button.try-again"), "/unlink " + account.name()), Desk.home(talk));
  }

  private static String markets(AccountBook book) {
    return book.markets().stream()
        .limit(CLOSE_BUTTONS_MAX)
        .map(Symbol::value)
        .collect(Collectors.joining(", "));
  }

  private static Screen told(Talk talk, Html what) {
    return Screen.of(what).row(accounts(talk), Desk.home(talk));
  }

  private static Button accounts(Talk talk) {
    return Button.here(talk.label("button.accounts"), "/accounts");
  }
}
