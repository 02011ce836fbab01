package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import java.time.Duration;
import java.util.ArrayList;

/** The card of an order that is to stand in the place of another: old and new, and which first. */
record ReplaceScreen(Card card, Order old, Instrument instrument, Messages words) {

  Screen screen() {
    OrderTerms before = old.intent().terms();
    OrderTerms then = card.terms();
    var lines = new ArrayList<Html>();
    lines.add(
        words.say(
            "replace.head",
            "mode",
            TermsWords.mode(card.account(), words),
            "id",
            old.id().shortForm(),
            "symbol",
            then.symbol()));
    lines.add(words.say("replace.now", "order", terms(before)));
    lines.add(words.say("replace.then", "order", terms(then).bold()));
    if (before.closesPosition()) {
      lines.add(
          words.say(
              then.guard().isPresent() ? "replace.follows" : "replace.closes",
              "quantity",
              Numbers.quantity(then.quantity(), instrument)));
    }
    lines.add(words.say(then.reduceOnly() ? "replace.new-first" : "replace.old-first"));
    lines.add(
        words.say(
            "card.expiry",
            "seconds",
            Duration.between(card.createdAt(), card.expiresAt()).toSeconds(),
            "time",
            Times.clock(card.expiresAt())));
    return Screen.of(lines)
        .row(
            new Button(
                words.label("button.confirm"), new ButtonAct.Confirm(card.id(), then.symbol())),
            new Button(words.label("button.cancel"), new ButtonAct.PutAway(card.id())));
  }

  private Html terms(OrderTerms terms) {
    return words.say(
        "replace.terms",
        "wish",
        TermsWords.wish(terms, instrument, words),
        "type",
        TermsWords.type(terms, instrument, words));
  }
}
