package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import java.util.List;
import java.util.Locale;

/** The account on one screen, and the way to everything else. */
final class HomeCommand implements Command {
  private final Desk desk;
  private final Platform platform;
  private final String firstMarket;

  HomeCommand(Desk desk, Platform platform, String firstMarket) {
    this.desk = desk;
    this.platform = platform;
    this.firstMarket = firstMarket;
  }

  @Override
  public String name() {
    return "home";
  }

  @Override
  public List<String> aliases() {
    return List.of("status");
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withHoldings(talk, holdings -> screen(talk, holdings));
  }

  /** The first order, small and on paper, one press away. */
  static Button firstOrder(Talk talk, String market) {
    return Button.anew(talk.label("button.first-order"), "/buy " + market + " $100+");
  }

  private Screen screen(Talk talk, Holdings holdings) {
    var book = holdings.book();
    Html table =
        new Table()
            .row(talk.label("home.equity"), Numbers.money(holdings.equity()))
            .row(talk.label("home.open-pnl"), Numbers.signed(holdings.unrealised()))
            .row(talk.label("home.realised"), Numbers.signed(book.realised()))
            .row(talk.label("home.free"), Numbers.money(book.free()))
            .row(talk.label("home.at-risk"), Numbers.money(holdings.exposure()))
            .row(
                talk.label("home.positions"),
                of(book.positions().size(), book.limits().openPositionsMax()))
            .row(
                talk.label("home.orders"),
                of(book.working().size(), book.limits().workingOrdersMax()))
            .html();
    Html head =
        talk.say(
                "home.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name(),
                "state",
                talk.say(
                    "home.state."
                        + book.tradingState().name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .bold();
    Screen screen =
        Screen.of(
            head, platform.notice(talk), table, missingPrices(talk, holdings), Desk.updated(talk));
    if (book.positions().isEmpty() && book.working().isEmpty()) {
      screen = screen.row(firstOrder(talk, firstMarket));
    }
    return screen
        .row(
            Button.here(talk.label("button.buy"), "/buy"),
            Button.here(talk.label("button.sell"), "/sell"),
            Button.here(talk.label("button.close"), "/close"))
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.orders"), "/orders"),
            Button.here(talk.label("button.portfolio"), "/portfolio"))
        .row(
            Button.here(talk.label("button.watch"), WatchCommand.COMMAND),
            Button.here(talk.label("button.alerts"), AlertsCommand.LIST),
            Button.here(talk.label("button.settings"), "/settings"))
        .row(
            Button.here(talk.label("button.balance"), "/balance"),
            Button.here(talk.label("button.help"), "/help"),
            Desk.refresh(talk, "/home"));
  }

  static Html missingPrices(Talk talk, Holdings holdings) {
    return SilentWords.counted(holdings.silent(talk.now()), talk.words());
  }

  private static String of(int count, int max) {
    return count + " / " + max;
  }
}
