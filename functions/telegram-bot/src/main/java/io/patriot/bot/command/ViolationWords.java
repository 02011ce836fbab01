package io.patriot.bot.command;

import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.risk.Violation;
import java.util.Locale;

/** How a bound that is not kept is told: how grave, which one, what was found, what should be. */
final class ViolationWords {
  private static final int SCORE_MAX = 100;

  private ViolationWords() {}

  static Html of(Violation violation, Talk talk) {
    return switch (violation) {
      case Violation.LeverageHigh v -> times(talk, v, "risk.violation.leverage");
      case Violation.MarginUsed v -> share(talk, v, "risk.violation.margin", "");
      case Violation.LossLikely v -> share(talk, v, "risk.violation.loss", "");
      case Violation.LiquidationNear v ->
          share(talk, v, "risk.violation.liquidation", v.leg().toString());
      case Violation.MarketLarge v -> share(talk, v, "risk.violation.market", v.symbol().value());
      case Violation.DayLost v -> share(talk, v, "risk.violation.day", "");
      case Violation.ScoreHigh v -> score(talk, v);
    };
  }

  private static Html times(Talk talk, Violation violation, String key) {
    RiskFigures figures = figures(talk);
    return say(
        talk,
        violation,
        key,
        "",
        figures.times(violation.value()),
        figures.times(violation.bound()));
  }

  private static Html share(Talk talk, Violation violation, String key, String where) {
    RiskFigures figures = figures(talk);
    return say(
        talk,
        violation,
        key,
        where,
        figures.percent(violation.value(), 1),
        figures.percent(violation.bound(), 1));
  }

  private static Html score(Talk talk, Violation violation) {
    return say(
        talk,
        violation,
        "risk.violation.score",
        "",
        Math.round(violation.value()) + " / " + SCORE_MAX,
        Long.toString(Math.round(violation.bound())));
  }

  private static Html say(
      Talk talk, Violation violation, String key, String where, String value, String bound) {
    return talk.say(
        key,
        "level",
        talk.label("risk.level." + violation.level().name().toLowerCase(Locale.ROOT)),
        "where",
        where,
        "value",
        value,
        "bound",
        bound);
  }

  private static RiskFigures figures(Talk talk) {
    return new RiskFigures(talk.label("no-figure"));
  }
}
