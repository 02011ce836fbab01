package io.patriot.bot.news;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.bot.screen.BreachWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** What the watch over an account's risk found, and what it does about it. */
final class RiskWords {
  private final Messages words;

  RiskWords(Messages words) {
    this.words = words;
  }

  List<Html> lines(AccountOutcome.RiskChanged changed) {
    var lines = new ArrayList<Html>();
    if (!changed.changes().isEmpty()) {
      lines.add(words.say(head(changed.changes())).bold());
      changed.changes().forEach(change -> lines.add(line(change)));
      if (changed.changes().stream().anyMatch(RiskWords::isCritical)) {
        lines.add(words.say("news.risk.critical.did"));
      }
    }
    changed.halving().ifPresent(stage -> lines.addAll(halving(stage)));
    return lines;
  }

  private static String head(List<RiskChange> changes) {
    return changes.stream()
        .filter(change -> change.what() != RiskChange.What.ENDED)
        .map(change -> change.breach().level())
        .max(Breach.Level::compareTo)
        .map(
            level ->
                switch (level) {
                  case MEDIUM -> "news.risk.medium.head";
                  case HIGH -> "news.risk.high.head";
                  case CRITICAL -> "news.risk.critical.head";
                })
        .orElse("news.risk.over.head");
  }

  private Html line(RiskChange change) {
    Html what = BreachWords.of(change.breach(), words);
    return switch (change.what()) {
      case BEGAN -> what;
      case GOT_WORSE -> words.say("news.risk.worse", "what", what);
      case ENDED -> words.say("news.risk.over", "what", what);
    };
  }

  private static boolean isCritical(RiskChange change) {
    return change.what() != RiskChange.What.ENDED
        && change.breach().level() == Breach.Level.CRITICAL;
  }

  private List<Html> halving(Halving.Stage stage) {
    return switch (stage) {
      case UNDER_WAY ->
          List.of(
              words.say("news.halving.under-way.head").bold(),
              words.say("news.halving.under-way.did"));
      case DONE ->
          List.of(words.say("news.halving.done.head").bold(), words.say("news.halving.done.did"));
      case LEFT ->
          List.of(words.say("news.halving.left.head").bold(), words.say("news.halving.left.do"));
      case STOPPED ->
          List.of(
              words.say("news.halving.stopped.head").bold(), words.say("news.halving.stopped.do"));
    };
  }
}
