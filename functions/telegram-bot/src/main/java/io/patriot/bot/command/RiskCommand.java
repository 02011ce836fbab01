package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.money.Money;
import io.patriot.risk.Beta;
import io.patriot.risk.HistoricalVar;
import io.patriot.risk.History;
import io.patriot.risk.Margin;
import io.patriot.risk.ParametricVar;
import io.patriot.risk.RiskBounds;
import io.patriot.risk.RiskReport;
import io.patriot.risk.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much the account can lose, by what it holds now and how its markets have moved. */
final class RiskCommand implements Command {
  private static final String HISTORY = "history";
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int ROWS_MAX = 10;

  /** Beyond these nobody looks at the digits. */
  private static final double RATIO_SHOWN_MAX = 100;

  private static final double DISTANCE_SHOWN_MAX = 2;

  private final RiskDesk desk;
  private final RiskHistory history;

  RiskCommand(RiskDesk desk, RiskHistory history) {
    this.desk = desk;
    this.history = history;
  }

  @Override
  public String name() {
    return "risk";
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
    return "[" + HISTORY + " [page N]]";
  }

  @Override
  public List<String> examples() {
    return List.of("/risk", RiskHistory.COMMAND);
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return desk.with(talk, measured -> screen(talk, measured));
    }
    return isHistory(words)
        ? history.answer(talk, OrdersCommand.page(words))
        : Desk.problem(talk, notUnderstood(words));
  }

  private static boolean isHistory(List<String> words) {
    return words.getFirst().equalsIgnoreCase(HISTORY)
        && (words.size() == 1 || (words.size() == 3 && words.get(1).equals("page")));
  }

  private static Problem notUnderstood(List<String> words) {
    Html text = Html.quoted(String.join(" ", words), QUOTE_LENGTH_MAX);
    return Problem.of(Complaint.RISK_WORD_UNKNOWN, "text", text)
        .with(
            List.of(
                new Problem.Choice("/risk", "/risk"),
                new Problem.Choice(RiskHistory.COMMAND, RiskHistory.COMMAND)));
  }

  private Screen screen(Talk talk, RiskDesk.Measured measured) {
    RiskReport report = desk.report(measured);
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                report.score().isWhole() ? "risk.head" : "risk.head-partly",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name(),
                "score",
                report.score().value())
            .bold());
    if (!(report.statistics() instanceof Statistics.NothingHeld)) {
      lines.add(now(talk, report));
    }
    lines.addAll(statistics(talk, report));
    if (!(report.statistics() instanceof Statistics.NothingHeld)) {
      lines.add(talk.say("risk.how"));
    }
    RiskBounds.STANDARD.violationsOf(report).stream()
        .limit(ROWS_MAX)
        .forEach(violation -> lines.add(ViolationWords.of(violation, talk)));
    lines.add(measured.silent(talk));
    lines.add(Desk.updated(talk));
    return Screen.of(lines)
        .row(
            Button.here(talk.label("button.stress"), "/stress"),
            Button.here(talk.label("button.limits"), "/limits"),
            Button.here(talk.label("button.risk-history"), RiskHistory.COMMAND))
        .row(Desk.refresh(talk, "/risk"), Desk.home(talk));
  }

  private static Html now(Talk talk, RiskReport report) {
    var figures = new RiskFigures(talk.label("no-figure"));
    Margin margin = report.margin();
    return new Table()
        .row(talk.label("home.equity"), Numbers.money(report.portfolio().equity()))
        .row(talk.label("home.at-risk"), Numbers.money(margin.exposure()))
        .row(talk.label("risk.net"), Numbers.signed(margin.net()))
        .row(talk.label("portfolio.leverage"), figures.times(margin.leverage()))
        .row(talk.label("risk.margin-ratio"), ratio(figures, margin.ratio()))
        .row(talk.label("risk.liquidation"), distance(talk, figures, margin.nearest()))
        .row(talk.label("risk.potential"), Numbers.money(report.potentialLoss()))
        .row(
            talk.label(
                "risk.largest",
                "symbol",
                report.concentration().largest().map(Object::toString).orElse("")),
            figures.percent(report.concentration().largestShare(), 0))
        .html();
  }

  private static String ratio(RiskFigures figures, OptionalDouble ratio) {
    return ratio.orElse(0) > RATIO_SHOWN_MAX ? "> " + (int) RATIO_SHOWN_MAX : figures.ratio(ratio);
  }

  private static String distance(Talk talk, RiskFigures figures, OptionalDouble nearest) {
    return nearest.orElse(Double.POSITIVE_INFINITY) > DISTANCE_SHOWN_MAX
        ? talk.label("risk.far")
        : figures.percent(nearest, 1);
  }

  private List<Html> statistics(Talk talk, RiskReport report) {
    return switch (report.statistics()) {
      case Statistics.NothingHeld() -> List.of(talk.say("risk.nothing"));
      case Statistics.TooLittleHistory(var lacks) -> tooLittle(talk, lacks);
      case Statistics.Known known ->
          List.of(
              loss(talk, report, known),
              contributions(talk, known.parametric()),
              moving(talk, known));
    };
  }

  static List<Html> tooLittle(Talk talk, List<History.Lack> lacks) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("risk.too-little", "needed", History.MOVES_MIN + 1));
    lacks.stream()
        .limit(ROWS_MAX)
        .forEach(
            lack ->
                lines.add(
                    lack.last() == null
                        ? talk.say("risk.no-days", "symbol", lack.symbol())
                        : talk.say(
                            "risk.days",
                            "symbol",
                            lack.symbol(),
                            "days",
                            lack.days(),
                            "last",
                            lack.last())));
    return lines;
  }

  private static Html loss(Talk talk, RiskReport report, Statistics.Known known) {
    var figures = new RiskFigures(talk.label("no-figure"));
    Optional<HistoricalVar> historical = known.historical();
    return new Table()
        .line(talk.label("risk.day"))
        .row(talk.label("risk.of-equity"), figures.percent(report.lossLikely(), 2))
        .row(talk.label("risk.parametric"), Numbers.money(known.parametric().amount()))
        .row(talk.label("risk.beyond"), Numbers.money(known.parametric().shortfall()))
        .row(
            talk.label("risk.historical"),
            historical.map(one -> Numbers.money(one.amount())).orElse(figures.none()))
        .row(
            talk.label("risk.beyond"),
            historical.map(one -> Numbers.money(one.shortfall())).orElse(figures.none()))
        .html();
  }

  private static Html contributions(Talk talk, ParametricVar found) {
    if (found.contributions().size() == 1) {
      return Html.EMPTY;
    }
    var table = new Table().line(talk.label("risk.parts"));
    found.contributions().stream()
        .sorted(Comparator.comparing((ParametricVar.Contribution one) -> one.part()).reversed())
        .limit(ROWS_MAX)
        .forEach(one -> table.row(one.leg().toString(), Numbers.signed(one.part())));
    Money balanced = found.alone().minus(found.amount());
    return table.row(talk.label("risk.balanced"), Numbers.signed(balanced.negated())).html();
  }

  private Html moving(Talk talk, Statistics.Known known) {
    var figures = new RiskFigures(talk.label("no-figure"));
    return new Table()
        .line(talk.label("risk.moves", "days", known.days()))
        .row(talk.label("risk.correlation"), figures.ratio(known.correlation()))
        .row(
            talk.label("risk.beta", "symbol", desk.benchmark()),
            known.beta().map(Beta::slope).map(figures::ratio).orElse(figures.none()))
        .row(talk.label("risk.sharpe"), figures.ratio(known.sharpe()))
        .html();
  }
}
