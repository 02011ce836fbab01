package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.grammar.SpanWords;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An alert that is told: what the market did, when, and what can be done about it. */
record AlertScreen(AlertFired fired, Instant at, Figures figures, Messages words) {
  private static final int PERCENT_DIGITS = 2;
  private static final int SHARE_DIGITS = 8;
  private static final int RSI_DIGITS = 1;

  Screen screen() {
    String symbol = fired.symbol().value();
    Html late =
        fired
            .unseen()
            .map(minute -> words.say("news.alert.unseen", "time", Times.moment(minute)))
            .orElse(Html.EMPTY);
    return Screen.of(
            head(),
            AlertWords.note(fired.note(), words),
            measured(),
            late,
            words.say(
                fired.restsUntil().isPresent() ? goesOnHow() : "news.alert.asked",
                "id",
                fired.alert().shown(),
                "condition",
                AlertWords.condition(symbol, fired.condition(), this::written, words),
                "until",
                fired.restsUntil().map(Times::clock).orElse("")),
            words.say("news.at", "time", Times.clock(at)))
        .row(
            Button.anew(words.label("button.buy"), "/buy " + symbol),
            Button.anew(words.label("button.sell"), "/sell " + symbol))
        .row(fired.restsUntil().isPresent() ? goesOn() : again(symbol))
        .row(Button.anew(words.label("button.alerts"), "/alerts"));
  }

  private String goesOnHow() {
    return switch (fired.condition()) {
      case Condition.AtPrice _ -> "news.alert.asked-each";
      case Condition.Moves _ -> "news.alert.asked-each-move";
      case Condition.AtClose _ -> "news.alert.asked-each-close";
    };
  }

  private String written(Price price) {
    return figures.price(fired.symbol(), price);
  }

  /** Where the market is, or was, or what it did. */
  Html head() {
    return switch (fired.seen()) {
      case Sighting.Traded(var price) ->
          words
              .say(
                  fired.unseen().isPresent() ? "news.alert.was" : "news.alert.is",
                  "symbol",
                  fired.symbol().value(),
                  "price",
                  written(price))
              .bold();
      case Sighting.Moved moved ->
          words
              .say(
                  moved.price().isAbove(moved.from()) ? "news.alert.rose" : "news.alert.fell",
                  "symbol",
                  fired.symbol().value(),
                  "share",
                  Numbers.percent(share(moved), PERCENT_DIGITS),
                  "from",
                  written(moved.from()),
                  "price",
                  written(moved.price()))
              .bold();
      case Sighting.Measured measured -> head(measured).bold();
    };
  }

  private Html head(Sighting.Measured measured) {
    Condition.AtClose at = (Condition.AtClose) fired.condition();
    boolean above = at.way() == Way.RISING;
    String key =
        Condition.AtClose.hasLevel(at.indicator())
            ? above ? "news.alert.rsi-above" : "news.alert.rsi-below"
            : above ? "news.alert.close-above" : "news.alert.close-below";
    return words.say(
        key,
        "symbol",
        fired.symbol().value(),
        "indicator",
        AlertWords.indicator(at.indicator()),
        "value",
        Condition.AtClose.hasLevel(at.indicator())
            ? rounded(measured.value(), RSI_DIGITS)
            : written(new Price(average(measured))),
        "level",
        at.level().map(BigDecimal::toPlainString).orElse(""),
        "price",
        written(measured.price()));
  }

  /** When it was, since a move takes its time and a bar closes at one moment. */
  private Html measured() {
    return switch (fired.seen()) {
      case Sighting.Traded _ -> Html.EMPTY;
      case Sighting.Moved moved ->
          words.say(
              "news.alert.moved-since",
              "from",
              Times.clock(moved.since()),
              "to",
              Times.clock(moved.at()));
      case Sighting.Measured measured ->
          words.say(
              "news.alert.bar",
              "span",
              SpanWords.shortest(((Condition.AtClose) fired.condition()).interval()),
              "time",
              Times.moment(measured.closedAt()),
              "price",
              written(measured.price()));
    };
  }

  private BigDecimal average(Sighting.Measured measured) {
    return measured.value().setScale(figures.averageDigits(fired.symbol()), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal share(Sighting.Moved moved) {
    return moved
        .price()
        .value()
        .subtract(moved.from().value())
        .abs()
        .divide(moved.from().value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static String rounded(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private List<Button> goesOn() {
    String id = fired.alert().shown();
    return List.of(
        Button.anew(words.label("button.alert-pause"), "/alerts pause " + id),
        Button.anew(words.label("button.delete"), "/alerts delete " + id));
  }

  private List<Button> again(String symbol) {
    var buttons = new ArrayList<Button>();
    if (fired.condition() instanceof Condition.AtPrice at) {
      at.from()
          .map(from -> at.level().value().subtract(from.value()).abs())
          .filter(distance -> distance.signum() > 0)
          .map(
              distance ->
                  "/alert "
                      + symbol
                      + " again "
                      + Numbers.typed(fired.price().value())
                      + " "
                      + Numbers.typed(distance))
          .filter(ButtonAct::fits)
          .ifPresent(
              command -> buttons.add(Button.anew(words.label("button.alert-from-here"), command)));
    }
    buttons.add(
        Button.anew(
            words.label(
                fired.condition() instanceof Condition.AtPrice
                    ? "button.alert-again"
                    : "button.alert-anew"),
            "/alert " + symbol + " " + AlertWords.typed(fired.condition())));
    return buttons;
  }
}
