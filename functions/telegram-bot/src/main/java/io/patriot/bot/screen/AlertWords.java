package io.patriot.bot.screen;

import io.patriot.bot.grammar.SpanWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** What an alert waits for, in words. */
public final class AlertWords {
  private static final int PERCENT_DIGITS = 2;

  private AlertWords() {}

  /**
   * What it waits for, such as BTCUSDT at 100,000 or above.
   *
   * @param price how the market's prices are written
   */
  public static Html condition(
      String symbol, Condition condition, Function<Price, String> price, Messages words) {
    return switch (condition) {
      case Condition.AtPrice at ->
          words.say(
              at.way() == Way.RISING ? "alert.rising" : "alert.falling",
              "symbol",
              symbol,
              "level",
              price.apply(at.level()));
      case Condition.Moves moves ->
          words.say(
              moves
                  .way()
                  .map(way -> way == Way.RISING ? "alert.moves-up" : "alert.moves-down")
                  .orElse("alert.moves"),
              "symbol",
              symbol,
              "share",
              share(moves.share()),
              "span",
              SpanWords.shortest(moves.window()));
      case Condition.AtClose at -> close(symbol, at, words);
    };
  }

  private static Html close(String symbol, Condition.AtClose at, Messages words) {
    boolean above = at.way() == Way.RISING;
    return at.level()
        .map(
            level ->
                words.say(
                    above ? "alert.rsi-above" : "alert.rsi-below",
                    "symbol",
                    symbol,
                    "indicator",
                    indicator(at.indicator()),
                    "level",
                    Numbers.typed(level),
                    "span",
                    SpanWords.shortest(at.interval())))
        .orElseGet(
            () ->
                words.say(
                    above ? "alert.close-above" : "alert.close-below",
                    "symbol",
                    symbol,
                    "indicator",
                    indicator(at.indicator()),
                    "span",
                    SpanWords.shortest(at.interval())));
  }

  /** As traders name it in every language, such as RSI 14. */
  public static String indicator(Indicator indicator) {
    return indicator.kind() + " " + indicator.period();
  }

  /** How far, such as 3 %. */
  private static String share(BigDecimal share) {
    return percent(share) + " %";
  }

  private static String percent(BigDecimal share) {
    return Numbers.typed(share.movePointRight(PERCENT_DIGITS));
  }

  /** The same as it can be typed behind a market. */
  public static String typed(Condition condition) {
    return switch (condition) {
      case Condition.AtPrice at -> "cross " + Numbers.typed(at.level().value());
      case Condition.Moves moves ->
          moves.way().map(way -> way == Way.RISING ? "+" : "-").orElse("")
              + percent(moves.share())
              + "% in "
              + SpanWords.shortest(moves.window());
      case Condition.AtClose at -> typed(at);
    };
  }

  private static String typed(Condition.AtClose at) {
    String side = at.way() == Way.RISING ? " > " : " < ";
    String indicator =
        at.indicator().kind().name().toLowerCase(Locale.ROOT) + at.indicator().period();
    return at.level()
            .map(level -> indicator + side + Numbers.typed(level))
            .orElseGet(() -> "close" + side + indicator)
        + " @"
        + SpanWords.shortest(at.interval());
  }

  /** A length of time, such as 10 min. */
  public static Html span(Duration span, Messages words) {
    return words.say("alert.minutes", "count", span.toMinutes());
  }

  /** The owner's own words; nothing when there are none. */
  public static Html note(String note, Messages words) {
    return note.isEmpty()
        ? Html.EMPTY
        : words.say("alert.note", "note", Html.quoted(note, PriceAlert.NOTE_LENGTH_MAX));
  }
}
