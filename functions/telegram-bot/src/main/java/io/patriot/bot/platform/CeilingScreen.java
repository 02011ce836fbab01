package io.patriot.bot.platform;

import io.patriot.application.platform.SetCeilings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an admin is shown of the ceilings that every account is held to. */
public final class CeilingScreen {
  public static final String COMMAND = "/limits platform";

  private CeilingScreen() {}

  /** As they stand, with a line above them. */
  public static Screen of(LimitSchedule schedule, Html first, Talk talk) {
    RiskLimits now = schedule.at(talk.now());
    var lines = new ArrayList<Html>();
    lines.add(first);
    lines.add(
        talk.say("limits.platform.head", "profile", LimitWords.name(now, talk.words())).bold());
    lines.add(LimitWords.summary(now, talk.words()));
    coming(schedule, talk)
        .ifPresent(
            change ->
                lines.add(
                    talk.say(
                        "limits.to-come",
                        "time",
                        Times.moment(change.from()),
                        "limits",
                        LimitWords.summary(change.limits(), talk.words()))));
    lines.add(talk.say("limits.platform.means"));
    lines.add(talk.say("limits.ceiling.getting-out"));
    return Screen.of(lines)
        .row(choices(now, coming(schedule, talk).isPresent(), talk))
        .row(
            Button.here(
                talk.label(now.stopRequired() ? "button.stops-off" : "button.stops-on"),
                COMMAND + (now.stopRequired() ? " stops off" : " stops on")),
            Button.here(talk.label("button.home"), "/home"));
  }

  static Screen of(SetCeilings.Outcome outcome, Talk talk) {
    return switch (outcome) {
      case SetCeilings.Outcome.Changed(var schedule) ->
          of(schedule, talk.say("limits.platform.changed"), talk);
      case SetCeilings.Outcome.AsBefore(var schedule) ->
          of(schedule, asBefore(schedule, talk), talk);
      case SetCeilings.Outcome.ProofNeeded(var schedule) ->
          of(schedule, talk.say("limits.platform.looser-by-now"), talk);
      case SetCeilings.Outcome.NotAllowed() -> notAllowed(talk);
      case SetCeilings.Outcome.TurnedTooOften() ->
          Screen.of(talk.say("platform.turned-since"))
              .row(Button.here(talk.label("button.try-again"), COMMAND));
    };
  }

  /** For whoever may not set them: where they see what they are held to. */
  public static Screen notAllowed(Talk talk) {
    return Screen.of(talk.say("limits.platform.not-admin"))
        .row(
            Button.here(talk.label("button.limits"), "/limits"),
            Button.here(talk.label("button.home"), "/home"));
  }

  /** What is to be said where nothing changes. */
  public static Html asBefore(LimitSchedule schedule, Talk talk) {
    return talk.say(coming(schedule, talk).isPresent() ? "limits.waits-already" : "settings.same");
  }

  private static Optional<LimitSchedule.ToCome> coming(LimitSchedule schedule, Talk talk) {
    return schedule.toCome().filter(change -> talk.now().isBefore(change.from()));
  }

  /** While something looser waits, what holds now can be kept, too. */
  private static List<Button> choices(RiskLimits now, boolean waits, Talk talk) {
    return Arrays.stream(RiskProfile.values())
        .filter(profile -> waits || !profile.limits(Asset.USDT, now.stopRequired()).equals(now))
        .map(
            profile ->
                Button.here(
                    talk.label(
                        "button.limits-to", "profile", LimitWords.name(profile, talk.words())),
                    COMMAND + " " + LimitWords.word(profile)))
        .toList();
  }
}
