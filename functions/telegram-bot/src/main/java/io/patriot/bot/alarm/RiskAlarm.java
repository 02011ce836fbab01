package io.patriot.bot.alarm;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.news.Repeats;
import io.patriot.application.news.ToldAlarms;
import io.patriot.application.risk.Breach;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.BreachWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the admins' chat that an account with real money is at critical risk, once; an account that
 * comes to the same risk again and again makes a sound ever more seldom.
 */
public final class RiskAlarm {
  private static final Logger LOG = LoggerFactory.getLogger(RiskAlarm.class);
  private static final String LANGUAGE = "en";

  /** Longer than whoever tells can live. */
  private static final Duration TELLING_MAX = Duration.ofSeconds(15);

  private final ToldAlarms told;
  private final Chat chat;
  private final @Nullable AdminsChat admins;

  /**
   * @param admins absent where nobody wants to be told
   */
  public RiskAlarm(ToldAlarms told, Chat chat, @Nullable AdminsChat admins) {
    this.told = told;
    this.chat = chat;
    this.admins = admins;
  }

  /**
   * @param event names what happened, the same each time it is heard
   * @throws RetryLater when it is not told yet, and whoever delivers it should do so again
   */
  public void heard(AccountId account, String event, RiskChanged changed, Instant at) {
    List<Breach> critical =
        changed.changes().stream()
            .filter(change -> change.what() != RiskChange.What.ENDED)
            .map(RiskChange::breach)
            .filter(breach -> breach.level() == Breach.Level.CRITICAL)
            .toList();
    if (critical.isEmpty() || account.equals(OpenPaperAccount.accountOf(account.tenant()))) {
      return;
    }
    if (admins == null) {
      LOG.atError().addKeyValue("accountId", account).log("risk.nobody-to-tell");
      return;
    }
    switch (told.take(event, TELLING_MAX)) {
      case OURS -> tell(account, event, critical, at, admins);
      case SOMEBODY_ELSES ->
          throw new RetryLater(TELLING_MAX, new IllegalStateException("Somebody tells it already"));
      case TOLD -> {}
    }
  }

  private void tell(
      AccountId account, String event, List<Breach> critical, Instant at, AdminsChat here) {
    try {
      Repeats repeats = told.again(wrong(account, critical), event, at);
      Screen screen = screen(account, critical, repeats, at);
      OptionalInt message =
          repeats.rings() ? chat.send(here.id(), screen) : chat.sendQuietly(here.id(), screen);
      if (message.isEmpty()) {
        throw new IllegalStateException("The admins' chat takes no message of the bot");
      }
    } catch (RuntimeException e) {
      told.giveBack(event);
      throw e;
    }
    told.told(event);
  }

  /** The same account in the same danger, whatever the figures. */
  private static String wrong(AccountId account, List<Breach> critical) {
    return account
        + critical.stream()
            .map(breach -> " " + breach.kind() + " " + breach.where())
            .sorted()
            .collect(Collectors.joining());
  }

  private static Screen screen(
      AccountId account, List<Breach> critical, Repeats repeats, Instant at) {
    Messages words = Messages.in(LANGUAGE);
    var lines = new ArrayList<Html>();
    lines.add(words.say("alarm.risk.head", "account", account).bold());
    critical.forEach(breach -> lines.add(BreachWords.of(breach, words)));
    lines.add(words.say("alarm.risk.did"));
    if (repeats.more() > 0) {
      lines.add(
          words.say("news.again", "time", Times.clock(repeats.first()), "count", repeats.more()));
    }
    lines.add(words.say("news.at", "time", Times.clock(at)));
    return Screen.of(lines);
  }
}
