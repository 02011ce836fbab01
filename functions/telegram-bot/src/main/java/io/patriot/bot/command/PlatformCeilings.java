package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Ceilings;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.setting.LimitWish;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.CeilingScreen;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows the ceilings that the platform holds every account to, and changes them for those who may,
 * in the same words as an account's own limits: stricter at once, looser with the PIN and after a
 * day.
 */
record PlatformCeilings(Platform platform, AskDesk ask) {
  static final String WORD = "platform";

  Reply answer(Talk talk, List<String> words) {
    if (!talk.standing().may(Permission.PLATFORM_SET)) {
      return Reply.of(CeilingScreen.notAllowed(talk));
    }
    Optional<Ceilings> set = platform.switches().read().ceilings();
    LimitSchedule schedule = set.map(Ceilings::schedule).orElse(Ceilings.NONE);
    if (words.isEmpty()) {
      Html first = set.isEmpty() ? talk.say("limits.platform.none") : Html.EMPTY;
      return Reply.of(CeilingScreen.of(schedule, first, talk));
    }
    Optional<LimitWish> wanted = LimitsCommand.wanted(words, talk);
    if (wanted.isEmpty()) {
      Html quoted = Html.quoted(String.join(" ", words), AccountDesk.QUOTE_LENGTH_MAX);
      Html unknown = talk.say("limits.unknown", "text", quoted);
      return Reply.of(CeilingScreen.of(schedule, unknown, talk));
    }
    return asked(talk, schedule, wanted.get());
  }

  private Reply asked(Talk talk, LimitSchedule schedule, LimitWish wanted) {
    RiskLimits now = schedule.at(talk.now());
    RiskLimits then = wanted.from(now, Asset.USDT);
    return switch (SetCeilings.wished(schedule, wanted, talk.now(), false)) {
      case SetCeilings.Outcome.AsBefore _ ->
          Reply.of(CeilingScreen.of(schedule, CeilingScreen.asBefore(schedule, talk), talk));
      case SetCeilings.Outcome.ProofNeeded _ ->
          ask.offerForPin(
              talk,
              AccountDesk.paper(talk),
              new AccountCard.Act.LimitPlatform(wanted, true),
              before(wanted, now, talk),
              what(talk, wanted, now, then, "limits.looser"));
      case SetCeilings.Outcome.Changed _ ->
          ask.offer(
              talk,
              AccountDesk.paper(talk),
              new AccountCard.Act.LimitPlatform(wanted, false),
              1,
              what(talk, wanted, now, then, "limits.stricter"));
      case SetCeilings.Outcome.NotAllowed(), SetCeilings.Outcome.TurnedTooOften() ->
          Reply.of(CeilingScreen.notAllowed(talk));
    };
  }

  private static String before(LimitWish wanted, RiskLimits now, Talk talk) {
    return LimitsCommand.before(wanted, now, talk);
  }

  private static List<Html> what(
      Talk talk, LimitWish wanted, RiskLimits now, RiskLimits then, String when) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("limits.platform.of"));
    lines.addAll(LimitsCommand.what(talk, wanted, now, then, List.of(talk.say(when))));
    return lines;
  }

  /** A line about what counts instead of somebody's own limits; empty where nothing does. */
  Html above(Talk talk, String key, RiskLimits own) {
    return platform
        .ceiling(talk)
        .map(ceiling -> ceiling.in(own.holding().positionMax().asset()))
        .filter(ceiling -> own.allowMoreThan(ceiling))
        .map(
            ceiling -> talk.say(key, "which", LimitWords.stricterParts(ceiling, own, talk.words())))
        .orElse(Html.EMPTY);
  }
}
