package io.patriot.bot.command;

import io.patriot.application.order.AccountRecord;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.AccountEventWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The story of an account apart from its orders: who turned its switch, and what was corrected. */
final class WhyAccount {
  static final String WORD = "account";
  private static final String COMMAND = "/why " + WORD;
  private static final Logger LOG = LoggerFactory.getLogger(WhyAccount.class);
  private static final int PAGE_SIZE = 10;
  private static final int READ_MAX = 100;

  private final Desk desk;

  WhyAccount(Desk desk) {
    this.desk = desk;
  }

  Screen screen(Talk talk, int page) {
    AccountRecord kept = desk.store().record(talk.account(), READ_MAX);
    if (kept.integrity() instanceof AccountRecord.Integrity.Broken) {
      LOG.atError().addKeyValue("account", talk.account()).log("record.broken");
    }
    int pages = Math.max(1, (kept.events().size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int shown = Math.min(page, pages);
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                "why.account.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name())
            .bold());
    if (kept.events().isEmpty()) {
      lines.add(talk.say("why.account.none"));
    }
    kept.events().stream()
        .skip((long) (shown - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(happened -> lines.add(AccountEventWords.line(happened, talk.words())));
    lines.add(AccountEventWords.integrity(kept, talk.words()));
    return Screen.of(lines)
        .row(turning(talk, shown, pages))
        .row(
            Button.here(talk.label("button.orders"), "/orders"),
            Button.here(talk.label("button.limits"), LimitsCommand.COMMAND),
            Desk.home(talk));
  }

  private static List<Button> turning(Talk talk, int shown, int pages) {
    var turn = new ArrayList<Button>();
    if (shown > 1) {
      turn.add(Button.here(talk.label("button.previous"), COMMAND + " page " + (shown - 1)));
    }
    if (shown < pages) {
      turn.add(Button.here(talk.label("button.more"), COMMAND + " page " + (shown + 1)));
    }
    return turn;
  }
}
