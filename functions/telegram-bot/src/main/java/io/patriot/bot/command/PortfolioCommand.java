package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Holdings;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
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
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** What the account is worth, what it earned, and what it is made of. */
final class PortfolioCommand implements Command {
  static final String COMMAND = "/portfolio";

  private static final int SHARE_DIGITS = 6;
  private static final int ROWS_MAX = 20;

  /** So that it fits under a picture. */
  private static final int PICTURE_ROWS_MAX = 10;

  private static final int WEEK_DAYS = 7;

  private final Desk desk;
  private final Portfolios portfolios;

  PortfolioCommand(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  @Override
  public String name() {
    return "portfolio";
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
    return PictureWish.ARGUMENTS;
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " picture");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    PictureWish picture = PictureWish.of(words);
    return desk.withBook(
        talk,
        book -> {
          Holdings holdings = Holdings.of(book, desk.prices());
          return picture.wanted()
              ? Reply.photo(picture(talk, picture, holdings))
              : Reply.of(screen(talk, holdings));
        });
  }

  private static ChatPhoto picture(Talk talk, PictureWish picture, Holdings holdings) {
    Html caption =
        Html.lines(
            head(talk),
            new Table()
                .row(talk.label("home.equity"), Numbers.money(holdings.equity()))
                .row(talk.label("home.at-risk"), Numbers.money(holdings.exposure()))
                .html(),
            allocation(talk, holdings, PICTURE_ROWS_MAX),
            HomeCommand.missingPrices(talk, holdings),
            Desk.updated(talk));
    return AllocationPicture.of(talk, picture, holdings, caption);
  }

  private static Html head(Talk talk) {
    return talk.say(
            "portfolio.head",
            "mode",
            TermsWords.mode(talk.account(), talk.words()),
            "account",
            talk.account().name())
        .bold();
  }

  private Screen screen(Talk talk, Holdings holdings) {
    var book = holdings.book();
    Html value =
        new Table()
            .row(talk.label("home.equity"), Numbers.money(holdings.equity()))
            .row(talk.label("home.open-pnl"), Numbers.signed(holdings.unrealised()))
            .row(talk.label("home.realised"), Numbers.signed(book.realised()))
            .row(talk.label("portfolio.fees"), Numbers.money(book.fees()))
            .row(talk.label("home.at-risk"), Numbers.money(holdings.exposure()))
            .row(
                talk.label("portfolio.leverage"),
                Numbers.times(share(holdings.exposure(), holdings.equity())))
            .html();
    return Screen.of(
            head(talk),
            value,
            results(talk, book.currency()),
            allocation(talk, holdings, ROWS_MAX),
            HomeCommand.missingPrices(talk, holdings),
            Desk.updated(talk))
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.pnl"), "/pnl"),
            Button.here(talk.label("button.risk"), "/risk"))
        .row(
            Button.anew(talk.label("button.picture"), COMMAND + " " + PictureWish.WORD),
            Desk.refresh(talk, COMMAND),
            Desk.home(talk));
  }

  /** What was closed today and within a week, added up from the days that traded. */
  private Html results(Talk talk, Asset currency) {
    LocalDate today = LocalDate.ofInstant(talk.now(), ZoneOffset.UTC);
    List<DayResult> week = portfolios.days(talk.account(), today.minusDays(WEEK_DAYS - 1L), today);
    List<DayResult> last = week.stream().filter(day -> day.day().equals(today)).toList();
    return new Table()
        .line(talk.label("portfolio.results"))
        .row(talk.label("portfolio.today"), realised(last, currency))
        .row(talk.label("portfolio.today-fees"), fees(last, currency))
        .row(talk.label("portfolio.week"), realised(week, currency))
        .row(talk.label("portfolio.week-fees"), fees(week, currency))
        .html();
  }

  private static String realised(List<DayResult> days, Asset currency) {
    return Numbers.signed(
        days.stream().map(DayResult::realised).reduce(Money.zero(currency), Money::plus));
  }

  private static String fees(List<DayResult> days, Asset currency) {
    return Numbers.money(
        days.stream().map(DayResult::fees).reduce(Money.zero(currency), Money::plus));
  }

  /** Each position as a share of the equity, largest first; shorts count by their size. */
  private static Html allocation(Talk talk, Holdings holdings, int rowsMax) {
    if (holdings.book().positions().isEmpty()) {
      return Html.EMPTY;
    }
    var table = new Table().line(talk.label("portfolio.allocation"));
    holdings.book().positions().values().stream()
        .sorted(Comparator.comparing(holdings::worth).reversed().thenComparing(Position::symbol))
        .limit(rowsMax)
        .forEach(
            position ->
                table.row(
                    position.symbol() + " " + position.direction(),
                    Numbers.percent(share(holdings.worth(position), holdings.equity()), 2)));
    return table.html();
  }

  private static BigDecimal share(Money part, Money whole) {
    return whole.amount().signum() <= 0
        ? BigDecimal.ZERO
        : part.dividedBy(whole, SHARE_DIGITS, RoundingMode.HALF_EVEN).value();
  }
}
