package io.patriot.bot.platform;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.SweepLook;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an admin is shown of the platform's switch: what is certain, and what is not. */
public final class PlatformScreen {
  private PlatformScreen() {}

  /** Nobody can say whether it is stopped. */
  static Screen unknown(String why, String command, Talk talk) {
    return Screen.of(
            head(talk.now(), talk),
            talk.say("platform.unknown", "why", Causes.of(why, talk.words())))
        .row(Button.anew(talk.label("button.try-again"), command));
  }

  public static Screen of(ReleasePlatform.Outcome outcome, Talk talk) {
    Html said =
        switch (outcome) {
          case ReleasePlatform.Outcome.Released _ -> talk.say("platform.released");
          case ReleasePlatform.Outcome.WasActive() -> talk.say("platform.active");
          case ReleasePlatform.Outcome.NotAllowed() -> talk.say("platform.not-admin");
          case ReleasePlatform.Outcome.CoolingOff(var until) ->
              talk.say("platform.cooling-off", "time", Times.clock(until));
          case ReleasePlatform.Outcome.NeedsAnother() -> talk.say("platform.needs-another");
          case ReleasePlatform.Outcome.TurnedSince() -> talk.say("platform.turned-since");
        };
    return Screen.of(head(talk.now(), talk), said).row(home(talk));
  }

  /** For whoever may not turn it: what they may do instead, one press away. */
  public static Screen notAllowed(Talk talk) {
    return Screen.of(talk.say("platform.not-admin"))
        .row(Button.anew(talk.label("button.kill-mine"), "/kill"))
        .row(home(talk));
  }

  /** It is stopped, but nobody could be asked to take back what waits. */
  static Screen notBegun(PlatformSwitch now, StopProgress progress, String command, Talk talk) {
    return Screen.of(lines(now, progress, talk.say("platform.not-begun"), talk))
        .row(Button.anew(talk.label("button.try-again"), command));
  }

  /** It is stopped, and so far has come what was to be taken back. */
  static Screen stopped(PlatformSwitch now, StopProgress progress, Talk talk) {
    return Screen.of(lines(now, progress, progress(progress, talk), talk))
        .row(
            Button.here(talk.label("button.refresh"), "/kill platform status"),
            Button.anew(talk.label("button.unkill"), "/unkill platform"))
        .row(home(talk));
  }

  private static List<Html> lines(
      PlatformSwitch now, StopProgress progress, Html howFar, Talk talk) {
    Optional<Instant> held = now.heldUntil();
    return List.of(
        head(now.at(), talk),
        talk.say(now.state() == TradingState.HALTED ? "platform.halted" : "platform.only-reduces"),
        progress.isDone() ? Html.EMPTY : talk.say("platform.on-its-way"),
        howFar,
        held.map(until -> talk.say("platform.held", "time", Times.clock(until)))
            .orElseGet(() -> talk.say("platform.not-held")));
  }

  /** What was seen, and when; done is said only of what the exchanges' own lists confirm. */
  private static Html progress(StopProgress progress, Talk talk) {
    if (progress.look().isEmpty()) {
      return talk.say("platform.taking-back.begins");
    }
    SweepLook look = progress.look().get();
    return talk.say(
        progress.isDone() ? "platform.taking-back.done" : "platform.taking-back.goes-on",
        "waiting",
        progress.waiting(),
        "unanswered",
        progress.unanswered(),
        "left",
        progress.left(),
        "verified",
        progress.verified(),
        "time",
        Times.clock(look.at()));
  }

  private static Html head(Instant at, Talk talk) {
    return talk.say("platform.head", "time", Times.clock(at)).bold();
  }

  private static Button home(Talk talk) {
    return Button.here(talk.label("button.home"), "/home");
  }
}
