package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.AlertFired;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An alert whose price has come: where the market was, when, and what can be done about it. */
record AlertScreen(AlertFired fired, Instant at, Figures figures, Messages words) {
  Screen screen() {
    String symbol = fired.symbol().value();
    String level = figures.price(fired.symbol(), fired.level());
    Html late =
        fired
            .unseen()
            .map(minute -> words.say("news.alert.unseen", "time", Times.moment(minute)))
            .orElse(Html.EMPTY);
    return Screen.of(
            head(),
            AlertWords.note(fired.note(), words),
            late,
            words.say(
                fired.restsUntil().isPresent() ? "news.alert.asked-each" : "news.alert.asked",
                "id",
                fired.alert().shown(),
                "condition",
                AlertWords.condition(symbol, fired.way(), level, words),
                "until",
                fired.restsUntil().map(Times::clock).orElse("")),
            words.say("news.at", "time", Times.clock(at)))
        .row(
            Button.anew(words.label("button.buy"), "/buy " + symbol),
            Button.anew(words.label("button.sell"), "/sell " + symbol))
        .row(fired.restsUntil().isPresent() ? goesOn() : again(symbol))
        .row(Button.anew(words.label("button.alerts"), "/alerts"));
  }

  /** Where the market is, or was. */
  Html head() {
    return words
        .say(
            fired.unseen().isPresent() ? "news.alert.was" : "news.alert.is",
            "symbol",
            fired.symbol().value(),
            "price",
            figures.price(fired.symbol(), fired.price()))
        .bold();
  }

  private List<Button> goesOn() {
    String id = fired.alert().shown();
    return List.of(
        Button.anew(words.label("button.alert-pause"), "/alerts pause " + id),
        Button.anew(words.label("button.delete"), "/alerts delete " + id));
  }

  private List<Button> again(String symbol) {
    var buttons = new ArrayList<Button>();
    fired
        .from()
        .map(from -> fired.level().value().subtract(from.value()).abs())
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
    buttons.add(
        Button.anew(
            words.label("button.alert-again"),
            "/alert " + symbol + " cross " + Numbers.typed(fired.level().value())));
    return buttons;
  }
}
