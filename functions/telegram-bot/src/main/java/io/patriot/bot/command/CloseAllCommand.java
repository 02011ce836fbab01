package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.Closing;
import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.Holdings;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.position.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes all that an account holds, and leaves the account trading. Two presses, no PIN. */
final class CloseAllCommand implements Command {
  private static final int PRESSES = 2;

  private final Desk desk;
  private final StopDesk accounts;

  CloseAllCommand(Desk desk, StopDesk accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "closeall";
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
    return "[ACCOUNT]";
  }

  @Override
  public List<String> examples() {
    return List.of("/closeall", "/closeall binance-main");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return accounts.about(talk, words, account -> closing(talk, account));
  }

  private Reply closing(Talk talk, AccountId account) {
    Optional<AccountBook> book = desk.store().book(account);
    if (book.isEmpty() || book.get().positions().isEmpty()) {
      return Reply.of(
          Screen.of(talk.say("close-all.none", "account", account.name()))
              .row(Button.here(talk.label("button.orders"), "/orders"), Desk.home(talk)));
    }
    return book.get().tradingState() == TradingState.HALTED
        ? Reply.of(halted(talk, account))
        : offer(talk, book.get());
  }

  private static Screen halted(Talk talk, AccountId account) {
    return Screen.of(talk.say("close-all.halted", "account", account.name()))
        .row(
            Button.here(talk.label("button.kill-flat"), "/kill then flat " + account.name()),
            Desk.home(talk));
  }

  private Reply offer(Talk talk, AccountBook book) {
    Holdings holdings = Holdings.of(book, desk.prices());
    List<Closing.Held> held = book.positions().values().stream().map(Closing.Held::of).toList();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("ask.close-all", "count", held.size()));
    book.positions().values().forEach(position -> lines.add(line(talk, holdings, position)));
    lines.add(talk.say("close-all.gain", "gain", Numbers.signed(holdings.unrealised())));
    lines.add(talk.say("close-all.happens"));
    var wish = new AccountWish.Close(held, false, talk.now().plus(Closing.LASTS));
    return accounts
        .accounts()
        .ask()
        .offer(talk, book.account(), new AccountCard.Act.Ask(wish), PRESSES, lines);
  }

  private static Html line(Talk talk, Holdings holdings, Position position) {
    return talk.say(
        "close-all.line",
        "name",
        Meant.label(holdings.book(), position),
        "direction",
        position.direction(),
        "quantity",
        Numbers.typed(position.quantity().value()),
        "gain",
        holdings.unrealised(position).map(Numbers::signed).orElse("?"));
  }
}
