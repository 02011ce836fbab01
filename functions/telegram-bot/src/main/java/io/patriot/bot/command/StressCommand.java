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
import io.patriot.risk.Scenario;
import io.patriot.risk.Scenario.Kind;
import io.patriot.risk.Scenario.Severity;
import io.patriot.risk.Statistics;
import io.patriot.risk.StressResult;
import io.patriot.risk.StressTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What bad days would do to the account. */
final class StressCommand implements Command {
  private static final String NAME = "/stress";
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final int POSITIONS_MAX = 5;

  private final RiskDesk desk;

  StressCommand(RiskDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "stress";
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
    return "[crash|vol|corr] [mild|moderate|severe]";
  }

  @Override
  public List<String> examples() {
    return List.of("/stress", "/stress crash severe");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    Kind kind = null;
    Severity severity = null;
    for (String word : words) {
      Optional<Kind> meantKind = kind(word);
      Optional<Severity> meantSeverity = severity(word);
      if (meantKind.isPresent() && kind == null) {
        kind = meantKind.get();
      } else if (meantSeverity.isPresent() && severity == null) {
        severity = meantSeverity.get();
      } else {
        return Desk.problem(talk, notUnderstood(word));
      }
    }
    return reply(talk, kind, severity);
  }

  private Reply reply(Talk talk, @Nullable Kind kind, @Nullable Severity severity) {
    return desk.with(
        talk,
        measured -> {
          if (measured.portfolio().holdings().isEmpty()) {
            return Screen.of(head(talk), talk.say("risk.nothing"), Desk.updated(talk))
                .row(Button.here(talk.label("button.risk"), "/risk"), Desk.home(talk));
          }
          return kind == null && severity == null
              ? all(talk, measured)
              : one(
                  talk,
                  measured,
                  new Scenario(
                      kind == null ? Kind.MARKET_CRASH : kind,
                      severity == null ? Severity.MODERATE : severity));
        });
  }

  private static Problem notUnderstood(String word) {
    return Problem.of(Complaint.BAD_DAY_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
        .with(List.of(new Problem.Choice(NAME, NAME)));
  }

  private Screen all(Talk talk, RiskDesk.Measured measured) {
    StressTest test = measured.stress();
    var lines = new ArrayList<Html>();
    lines.add(head(talk));
    for (Kind kind : Kind.values()) {
      var table = new Table().line(label(talk, kind));
      for (Severity severity : Severity.values()) {
        StressResult result = result(talk, measured, test, new Scenario(kind, severity));
        table.row(label(talk, severity) + " · " + survival(talk, result), loss(talk, result));
      }
      lines.add(table.html());
    }
    lines.addAll(end(talk, measured));
    return Screen.of(lines)
        .row(
            Arrays.stream(Kind.values())
                .map(kind -> Button.here(label(talk, kind), NAME + " " + word(kind)))
                .toList())
        .row(
            Button.here(talk.label("button.risk"), "/risk"),
            Desk.refresh(talk, NAME),
            Desk.home(talk));
  }

  private Screen one(Talk talk, RiskDesk.Measured measured, Scenario scenario) {
    StressResult result = result(talk, measured, measured.stress(), scenario);
    var lines = new ArrayList<Html>();
    lines.add(head(talk));
    lines.add(
        talk.say(
            "stress."
                + word(scenario.kind())
                + "."
                + scenario.severity().name().toLowerCase(Locale.ROOT)));
    var table =
        new Table()
            .row(talk.label("stress.loss"), loss(talk, result))
            .row(talk.label("stress.survival"), survival(talk, result));
    if (!result.worst().isEmpty()) {
      table.line(talk.label("stress.worst"));
    }
    result.worst().stream()
        .limit(POSITIONS_MAX)
        .forEach(
            worst -> table.row(worst.leg().toString(), Numbers.signed(worst.loss().negated())));
    lines.add(table.html());
    lines.addAll(end(talk, measured));
    return Screen.of(lines)
        .row(
            Arrays.stream(Severity.values())
                .map(
                    severity ->
                        Button.here(
                            label(talk, severity),
                            NAME
                                + " "
                                + word(scenario.kind())
                                + " "
                                + severity.name().toLowerCase(Locale.ROOT)))
                .toList())
        .row(Button.here(talk.label("stress.all"), NAME), Desk.home(talk));
  }

  private List<Html> end(Talk talk, RiskDesk.Measured measured) {
    var lines = new ArrayList<Html>();
    if (desk.report(measured).statistics() instanceof Statistics.TooLittleHistory(var lacks)) {
      lines.addAll(RiskCommand.tooLittle(talk, lacks));
    }
    lines.add(talk.say("stress.how"));
    lines.add(measured.silent(talk));
    lines.add(Desk.updated(talk));
    return lines;
  }

  private static Html head(Talk talk) {
    return talk.say(
            "stress.head",
            "mode",
            TermsWords.mode(talk.account(), talk.words()),
            "account",
            talk.account().name())
        .bold();
  }

  /** The same dice all day, so that a figure changes only when something else has. */
  private static StressResult result(
      Talk talk, RiskDesk.Measured measured, StressTest test, Scenario scenario) {
    String day = talk.account() + " " + measured.today() + " " + word(scenario.kind());
    return test.result(scenario, new SplittableRandom(Objects.hash(day)));
  }

  private static String loss(Talk talk, StressResult result) {
    return result
        .loss()
        .map(loss -> Numbers.signed(loss.negated()))
        .orElse(talk.label("no-figure"));
  }

  private static String survival(Talk talk, StressResult result) {
    return new RiskFigures(talk.label("no-figure")).percent(result.survival(), 0);
  }

  private static String label(Talk talk, Kind kind) {
    return talk.label("stress." + word(kind));
  }

  private static String label(Talk talk, Severity severity) {
    return talk.label("stress." + severity.name().toLowerCase(Locale.ROOT));
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case MARKET_CRASH -> "crash";
      case VOLATILITY_SPIKE -> "vol";
      case CORRELATION_BREAKDOWN -> "corr";
    };
  }

  private static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> word.equalsIgnoreCase(word(kind)))
        .findFirst();
  }

  private static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
