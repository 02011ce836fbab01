package io.patriot.bot.command;

import io.patriot.application.risk.OpenBreach;
import io.patriot.application.risk.PastBreach;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.BreachWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.util.ArrayList;
import java.util.List;

/** Which bounds the account does not keep now, and which it did not keep before. */
final class RiskHistory {
  static final String COMMAND = "/risk history";
  private static final int PAGE_SIZE = 10;

  private final RiskWatches watches;

  RiskHistory(RiskWatches watches) {
    this.watches = watches;
  }

  /**
   * @param page counted from one
   */
  Reply answer(Talk talk, int page) {
    RiskWatch watch = watches.of(talk.account());
    int pages = Math.max(1, Math.ceilDiv(watch.past().size(), PAGE_SIZE));
    int shown = Math.min(page, pages);
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                "risk.history.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name())
            .bold());
    watch.open().forEach(breach -> lines.add(open(talk, breach)));
    if (watch.open().isEmpty()) {
      lines.add(talk.say("risk.history.none"));
    }
    watch.past().stream()
        .skip((long) (shown - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(breach -> lines.add(past(talk, breach)));
    if (pages > 1) {
      lines.add(talk.say("risk.history.page", "page", shown, "pages", pages));
    }
    lines.add(Desk.updated(talk));
    return Reply.of(
        Screen.of(lines)
            .row(turning(talk, shown, pages))
            .row(
                Button.here(talk.label("button.risk"), "/risk"),
                Desk.refresh(talk, COMMAND),
                Desk.home(talk)));
  }

  private static List<Button> turning(Talk talk, int page, int pages) {
    var turn = new ArrayList<Button>();
    if (page > 1) {
      turn.add(Button.here(talk.label("button.previous"), COMMAND + " page " + (page - 1)));
    }
    if (page < pages) {
      turn.add(Button.here(talk.label("button.more"), COMMAND + " page " + (page + 1)));
    }
    return turn;
  }

  private static Html open(Talk talk, OpenBreach breach) {
    return talk.say(
        "risk.history.open",
        "from",
        Times.moment(breach.since()),
        "what",
        BreachWords.of(breach.last(), talk.words()));
  }

  private static Html past(Talk talk, PastBreach breach) {
    return talk.say(
        switch (breach.ending()) {
          case CALM -> "risk.history.calm";
          case HALVED -> "risk.history.halved";
          case CLOSED -> "risk.history.closed";
        },
        "from",
        Times.moment(breach.from()),
        "until",
        Times.moment(breach.until()),
        "what",
        BreachWords.of(breach.worst(), talk.words()));
  }
}
