package io.patriot.bot.command;

import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.SpanWords;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import java.time.Duration;
import java.time.Instant;

/** When, and how often, the owner of an alert is told. */
final class ArmedWords {
  private ArmedWords() {}

  static Html when(Talk talk, PriceAlert alert) {
    return switch (alert.condition()) {
      case Condition.AtPrice _ -> say(talk, alert, "alert.once", "alert.each-time", "", "");
      case Condition.Moves moves ->
          say(
              talk,
              alert,
              "alert.once-moves",
              "alert.each-moves",
              SpanWords.shortest(moves.window()),
              "");
      case Condition.AtClose at ->
          say(
              talk,
              alert,
              "alert.once-close",
              "alert.each-close",
              SpanWords.shortest(at.interval()),
              Times.moment(nextClose(talk.now(), at.interval())));
    };
  }

  private static Html say(
      Talk talk, PriceAlert alert, String once, String each, String span, String next) {
    return talk.say(
        alert.rest().isPresent() ? each : once,
        "rest",
        alert.rest().map(rest -> AlertWords.span(rest, talk.words())).orElse(Html.EMPTY),
        "span",
        span,
        "next",
        next);
  }

  private static Instant nextClose(Instant now, Duration bar) {
    long length = bar.toMillis();
    return Instant.ofEpochMilli((Math.floorDiv(now.toEpochMilli(), length) + 1) * length);
  }
}
