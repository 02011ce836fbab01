package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
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
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What was earned and lost by day, week or month, after fees. */
final class PnlCommand implements Command {
  static final String NAME = "/pnl";

  private final Desk desk;
  private final Portfolios portfolios;

  PnlCommand(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  @Override
  public String name() {
    return "pnl";
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
  public String arguments() {
    return PeriodWish.ARGUMENTS + " [picture | curve [dark | light]]";
  }

  @Override
  public List<String> examples() {
    return List.of(NAME, "/pnl week", "/pnl month 12", "/pnl day 14 picture", "/pnl day 30 curve");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    PictureWish picture = PictureWish.of(words);
    boolean asCurve = picture.rest().stream().anyMatch(PnlCommand::isCurve);
    List<String> span = picture.rest().stream().filter(word -> !isCurve(word)).toList();
    return switch (PeriodWish.of(span)) {
      case PeriodWish.Read.Understood(var wish) ->
          desk.withBook(
              talk,
              book -> {
                if (asCurve) {
                  return curve(talk, picture, wish, book.wallet());
                }
                return picture.wanted()
                    ? picture(talk, picture, wish, book.currency())
                    : Reply.of(screen(talk, wish, book.currency()));
              });
      case PeriodWish.Read.NotUnderstood(var word) ->
          Desk.problem(talk, PeriodWish.problem(word, NAME));
    };
  }

  private static boolean isCurve(String word) {
    return word.equalsIgnoreCase(PnlCurve.WORD);
  }

  private Reply curve(Talk talk, PictureWish picture, PeriodWish wish, Money balance) {
    LocalDate today = PeriodWish.today(talk.now());
    List<DayResult> days = portfolios.days(talk.account(), wish.starts(today).getLast(), today);
    PnlCurve curve = PnlCurve.of(wish, days, balance, talk.now());
    return Reply.photo(curve.photo(talk, picture, head(talk)));
  }

  private Reply picture(Talk talk, PictureWish picture, PeriodWish wish, Asset currency) {
    LocalDate today = PeriodWish.today(talk.now());
    List<DayResult> days = portfolios.days(talk.account(), wish.starts(today).getLast(), today);
    Html caption =
        Html.lines(
            head(talk), talk.say("pnl.what"), totals(talk, days, currency), Desk.updated(talk));
    return Reply.photo(PnlPicture.of(talk, picture, wish, days, currency, caption));
  }

  private static Html head(Talk talk) {
    return talk.say(
            "pnl.head",
            "mode",
            TermsWords.mode(talk.account(), talk.words()),
            "account",
            talk.account().name())
        .bold();
  }

  private Screen screen(Talk talk, PeriodWish wish, Asset currency) {
    LocalDate today = PeriodWish.today(talk.now());
    List<LocalDate> starts = wish.starts(today);
    List<DayResult> days = portfolios.days(talk.account(), starts.getLast(), today);
    var table = new Table();
    for (LocalDate from : starts) {
      table.row(
          wish.period().label(from),
          Numbers.signed(sum(wish.within(from, days), DayResult::net, currency)));
    }
    return Screen.of(
            head(talk),
            talk.say("pnl.what"),
            table.html(),
            totals(talk, days, currency),
            Desk.updated(talk))
        .row(PeriodWish.buttons(talk, NAME))
        .row(
            Button.here(talk.label("button.portfolio"), "/portfolio"),
            Button.here(talk.label("button.history"), "/history"),
            Button.here(talk.label("button.fees"), "/fees " + wish.words()))
        .row(
            Button.anew(
                talk.label("button.picture"), NAME + " " + wish.words() + " " + PictureWish.WORD),
            Desk.refresh(talk, NAME + " " + wish.words()),
            Desk.home(talk));
  }

  private static Html totals(Talk talk, List<DayResult> days, Asset currency) {
    int trades = days.stream().mapToInt(DayResult::trades).sum();
    return new Table()
        .row(talk.label("pnl.closed"), Numbers.signed(sum(days, DayResult::realised, currency)))
        .row(talk.label("pnl.fees"), Numbers.money(sum(days, DayResult::fees, currency)))
        .row(talk.label("pnl.net"), Numbers.signed(sum(days, DayResult::net, currency)))
        .row(talk.label("pnl.volume"), Numbers.money(sum(days, DayResult::volume, currency)))
        .row(talk.label("pnl.trades"), String.valueOf(trades))
        .html();
  }

  private static Money sum(List<DayResult> days, Function<DayResult, Money> part, Asset currency) {
    return days.stream().map(part).reduce(Money.zero(currency), Money::plus);
  }
}
