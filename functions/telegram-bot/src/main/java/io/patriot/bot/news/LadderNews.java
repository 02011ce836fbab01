package io.patriot.bot.news;

import io.patriot.application.order.LadderReason;
import io.patriot.bot.screen.LadderWords;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.money.Price;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Ladder.Stage;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.events.account.AccountProtectionChangedV1;
import io.patriot.events.account.ProtectionPlanV1;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a stop that follows its position: that it begins, each stage once, and that it
 * ends, also when a last move fails after its end. Of moves within a stage nobody is told.
 */
record LadderNews(What what, AccountProtectionChangedV1 changed, Ladder ladder, Price stop) {

  private enum What {
    BEGUN,
    STAGE,
    ENDED,

    /** A move was under way when it ended, and came to nothing. */
    BACK
  }

  static Optional<LadderNews> of(AccountProtectionChangedV1 changed) {
    Optional<Ladder> before = climbing(changed.before());
    Optional<Ladder> after = climbing(changed.plan());
    Optional<Price> stop = stop(changed.plan()).or(() -> stop(changed.before()));
    if (stop.isEmpty()) {
      return Optional.empty();
    }
    if (after.isEmpty() && before.isEmpty()) {
      return Optional.ofNullable(changed.plan())
          .filter(_ -> changed.reason().equals(LadderReason.NOT_MOVED))
          .flatMap(plan -> plan.toDomain().ladder())
          .map(ladder -> new LadderNews(What.BACK, changed, ladder, stop.get()));
    }
    if (after.isEmpty()) {
      boolean stopStays = stop(changed.plan()).isPresent() || wasNotTakenOver(changed);
      return before
          .filter(_ -> stopStays)
          .map(ladder -> new LadderNews(What.ENDED, changed, ladder, stop.get()));
    }
    if (before.isEmpty()) {
      return Optional.of(new LadderNews(What.BEGUN, changed, after.get(), stop.get()));
    }
    return stage(after.get())
        .filter(now -> stage(before.get()).filter(then -> then.compareTo(now) >= 0).isEmpty())
        .map(_ -> new LadderNews(What.STAGE, changed, after.get(), stop.get()));
  }

  /** Then the stop that its owner had placed waits as it did. */
  private static boolean wasNotTakenOver(AccountProtectionChangedV1 changed) {
    return changed.reason().equals(LadderReason.NOT_TAKEN_OVER);
  }

  private static Optional<Ladder> climbing(@Nullable ProtectionPlanV1 plan) {
    return Optional.ofNullable(plan)
        .map(ProtectionPlanV1::toDomain)
        .flatMap(ProtectionPlan::climbing);
  }

  private static Optional<Price> stop(@Nullable ProtectionPlanV1 plan) {
    return Optional.ofNullable(plan).map(it -> it.bracket().stop()).map(Price::of);
  }

  private static Optional<Stage> stage(Ladder ladder) {
    return ladder.last().map(Ladder.Reached::stage);
  }

  boolean isQuiet() {
    return what == What.STAGE;
  }

  List<Html> lines(Messages words) {
    return switch (what) {
      case BEGUN ->
          List.of(
              say("news.ladder.begun.head", words).bold(), say("news.ladder.begun.what", words));
      case STAGE ->
          List.of(
              say("news.ladder.stage.head", words).bold(),
              LadderWords.reached(ladder, stop, words).orElse(Html.EMPTY),
              say("news.ladder.stage.what", words));
      case ENDED ->
          List.of(
              say("news.ladder.ended.head", words).bold(),
              words.say("news.why", "why", Causes.of(changed.reason(), words)),
              say("news.ladder.ended.what", words));
      case BACK ->
          List.of(say("news.ladder.back.head", words).bold(), say("news.ladder.back.what", words));
    };
  }

  private Html say(String key, Messages words) {
    return words.say(
        key,
        "symbol",
        changed.symbol(),
        "stop",
        stop,
        "price",
        ladder.last().map(last -> last.seen().toString()).orElse(""));
  }
}
