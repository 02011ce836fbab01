package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.protection.GuardPart;
import io.patriot.events.account.AccountProtectionChangedV1;
import io.patriot.events.account.ProtectionPlanV1;
import io.patriot.events.outcome.AccountGuardFailedV1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position that is not guarded as it was to be, and what becomes of it. */
record GuardFailedWords(Messages words) {

  List<Html> lines(AccountGuardFailedV1 failed) {
    String trigger = failed.trigger() == null ? words.label("no-figure") : failed.trigger();
    return switch (WhatNow.valueOf(failed.whatNow())) {
      case CLOSING ->
          List.of(
              words.say("news.guard-failed.closing.head", "symbol", failed.symbol()).bold(),
              words.say("news.guard-failed.stop", "trigger", trigger),
              why(failed.detail()),
              words.say("news.guard-failed.closing.do"));
      case YOU_DECIDE ->
          GuardPart.valueOf(failed.part()) == GuardPart.EXIT
              ? List.of(
                  words.say("news.guard-failed.still-open.head", "symbol", failed.symbol()).bold(),
                  words.say("news.guard-failed.still-open.what"),
                  why(failed.detail()),
                  words.say("news.guard-failed.still-open.do"))
              : List.of(
                  words.say("news.guard-failed.you-decide.head", "symbol", failed.symbol()).bold(),
                  words.say("news.guard-failed.stop", "trigger", trigger),
                  why(failed.detail()),
                  words.say("news.guard-failed.you-decide.do"));
      case WITHOUT ->
          List.of(
              words.say("news.guard-failed.without.head", "symbol", failed.symbol()).bold(),
              words.say("news.guard-failed.target", "trigger", trigger),
              why(failed.detail()));
      case NO_LADDER ->
          List.of(
              words.say("news.ladder.none.head", "symbol", failed.symbol()).bold(),
              why(failed.detail()),
              words.say("news.ladder.none.do"));
    };
  }

  /** A way out that its owner took back, or that could not be had, is not placed again. */
  List<Html> gone(AccountProtectionChangedV1 changed) {
    boolean stopStays = hasStop(changed.plan());
    boolean hadStop = changed.before() == null || hasStop(changed.before());
    return hadStop && !stopStays
        ? List.of(
            words.say("news.protection.no-stop.head", "symbol", changed.symbol()).bold(),
            why(changed.reason()),
            words.say("news.protection.no-stop.do"))
        : List.of(
            words.say("news.protection.no-target.head", "symbol", changed.symbol()).bold(),
            why(changed.reason()),
            words.say("news.protection.no-target.do"));
  }

  /** Venues end their sentences, and so do we. */
  private Html why(@Nullable String said) {
    if (said == null || said.isEmpty()) {
      return Html.EMPTY;
    }
    String reason = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    return words.say("news.why", "why", Causes.of(reason, words));
  }

  private static boolean hasStop(@Nullable ProtectionPlanV1 plan) {
    return plan != null && plan.bracket().stop() != null;
  }
}
