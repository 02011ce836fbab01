package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.account.AccountBook;
import java.util.List;

/** The account's money: what there is, what is tied up, and what is free. */
final class BalanceCommand implements Command {
  private final Desk desk;

  BalanceCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "balance";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withHoldings(talk, holdings -> screen(talk, holdings));
  }

  private static Screen screen(Talk talk, Holdings holdings) {
    AccountBook book = holdings.book();
    Html table =
        new Table()
            .row(talk.label("balance.wallet"), Numbers.money(book.wallet()))
            .row(talk.label("balance.margin"), Numbers.money(book.margin()))
            .row(talk.label("balance.reserved"), Numbers.money(book.reserved()))
            .row(talk.label("balance.free"), Numbers.money(book.free()))
            .row(talk.label("home.open-pnl"), Numbers.signed(holdings.unrealised()))
            .row(talk.label("home.equity"), Numbers.money(holdings.equity()))
            .html();
    return Screen.of(
            talk.say(
                    "balance.head",
                    "mode",
                    TermsWords.mode(talk.account(), talk.words()),
                    "account",
                    talk.account().name())
                .bold(),
            table,
            HomeCommand.missingPrices(talk, holdings),
            Desk.updated(talk))
        .row(
            Button.here(talk.label("button.portfolio"), "/portfolio"),
            Desk.refresh(talk, "/balance"),
            Desk.home(talk));
  }
}
