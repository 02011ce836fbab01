package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatFile;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Csv;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What trading came to in a week, a month or a year, on the screen or day by day as a file. */
final class ReportCommand implements Command {
  private static final String NAME = "/report";
  private static final int QUOTE_LENGTH_MAX = 40;

  /** No period reaches over a new year. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private static final List<String> FILE_HEAD =
      List.of("day", "account", "closed", "fees", "net", "traded", "fills", "asset");

  private final Desk desk;
  private final Portfolios portfolios;

  ReportCommand(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  @Override
  public String name() {
    return "report";
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
    return ReportWish.ARGUMENTS;
  }

  @Override
  public List<String> examples() {
    return List.of(NAME, "/report week", "/report year csv");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ReportWish.of(words, PeriodWish.today(talk.now()))
        .map(wish -> desk.withBook(talk, book -> reply(talk, wish, book.currency())))
        .orElseGet(() -> Desk.problem(talk, problem(talk, String.join(" ", words))));
  }

  private static Problem problem(Talk talk, String text) {
    return Problem.of(Complaint.REPORT_UNKNOWN, "text", Html.quoted(text, QUOTE_LENGTH_MAX))
        .with(
            Stream.of("week", "month", "year")
                .map(it -> new Problem.Choice(label(talk, it), NAME + " " + it))
                .toList());
  }

  private Reply reply(Talk talk, ReportWish wish, Asset currency) {
    List<DayResult> days = portfolios.days(talk.account(), wish.from(), wish.to());
    return wish.asFile() && !days.isEmpty()
        ? file(talk, wish, days, currency)
        : Reply.of(screen(talk, wish, days, currency));
  }

  private static Screen screen(Talk talk, ReportWish wish, List<DayResult> days, Asset currency) {
    Screen screen =
        Screen.of(
            head(talk, wish).bold(),
            days.isEmpty() ? talk.say("report.none") : table(talk, days, currency),
            talk.say("report.what"),
            Desk.updated(talk));
    List<Button> periods =
        Stream.of("week", "month", "year")
            .map(it -> Button.here(label(talk, it), NAME + " " + it))
            .toList();
    Button file = Button.anew(talk.label("button.csv"), NAME + " " + wish.word() + " csv");
    return screen
        .row(periods)
        .row(
            days.isEmpty()
                ? List.of(Button.here(talk.label("button.history"), "/history"))
                : List.of(file, Button.here(talk.label("button.history"), "/history")))
        .row(Desk.refresh(talk, NAME + " " + wish.word()), Desk.home(talk));
  }

  private static String label(Talk talk, String period) {
    return switch (period) {
      case "week" -> talk.label("report.week");
      case "month" -> talk.label("report.month");
      default -> talk.label("report.year");
    };
  }

  private static Html head(Talk talk, ReportWish wish) {
    return talk.say(
        "report.head",
        "mode",
        TermsWords.mode(talk.account(), talk.words()),
        "account",
        talk.account().name(),
        "from",
        wish.from().toString(),
        "to",
        wish.to().toString());
  }

  private static Html table(Talk talk, List<DayResult> days, Asset currency) {
    var table =
        new Table()
            .row(talk.label("pnl.closed"), Numbers.signed(sum(days, DayResult::realised, currency)))
            .row(talk.label("pnl.fees"), Numbers.money(sum(days, DayResult::fees, currency)))
            .row(talk.label("pnl.net"), Numbers.signed(sum(days, DayResult::net, currency)))
            .row(talk.label("pnl.volume"), Numbers.money(sum(days, DayResult::volume, currency)))
            .row(talk.label("pnl.trades"), String.valueOf(fills(days)))
            .row(talk.label("report.days"), String.valueOf(days.size()));
    best(days, Comparator.reverseOrder())
        .ifPresent(day -> table.row(talk.label("report.best"), day(day)));
    best(days, Comparator.naturalOrder())
        .ifPresent(day -> table.row(talk.label("report.worst"), day(day)));
    return table.html();
  }

  /** Of several alike the earliest. */
  private static Optional<DayResult> best(List<DayResult> days, Comparator<Money> by) {
    return days.size() < 2
        ? Optional.empty()
        : days.stream().min(Comparator.comparing(DayResult::net, by));
  }

  private static String day(DayResult day) {
    return DAY.format(day.day()) + " " + Numbers.signed(day.net());
  }

  private static int fills(List<DayResult> days) {
    return days.stream().mapToInt(DayResult::trades).sum();
  }

  private static Money sum(List<DayResult> days, Function<DayResult, Money> part, Asset currency) {
    return days.stream().map(part).reduce(Money.zero(currency), Money::plus);
  }

  private static Reply file(Talk talk, ReportWish wish, List<DayResult> days, Asset currency) {
    Html caption =
        Html.lines(
            head(talk, wish),
            talk.say(
                "report.caption",
                "net",
                Numbers.signed(sum(days, DayResult::net, currency)),
                "fees",
                Numbers.money(sum(days, DayResult::fees, currency))),
            talk.say("report.what"));
    return Reply.file(
        new ChatFile(
            "report-%s-%s.csv".formatted(talk.account().name(), name(wish)),
            rows(talk, days),
            caption.plain()),
        screen(talk, wish, days, currency));
  }

  private static String name(ReportWish wish) {
    return wish.from() + "-" + wish.to();
  }

  private static String rows(Talk talk, List<DayResult> days) {
    var csv = new Csv(FILE_HEAD);
    days.forEach(
        day ->
            csv.row(
                List.of(
                    Csv.text(day.day().toString()),
                    Csv.text(talk.account().name()),
                    Csv.number(day.realised().amount()),
                    Csv.number(day.fees().amount()),
                    Csv.number(day.net().amount()),
                    Csv.number(day.volume().amount()),
                    Csv.number(BigDecimal.valueOf(day.trades())),
                    Csv.text(day.net().asset().code()))));
    return csv.file();
  }
}
