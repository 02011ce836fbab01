package io.patriot.bot.platform;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopPlatform;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.util.Optional;

/** What an admin is shown of the platform's switch: what is certain, and what is not. */
public final class PlatformScreen {
  private PlatformScreen() {}

  /**
   * @param command what to press when nobody can say whether it is stopped
   */
  public static Screen of(StopPlatform.Outcome outcome, String command, Talk talk) {
    return switch (outcome) {
      case StopPlatform.Outcome.Stopped(var now) -> stopped(now, talk);
      case StopPlatform.Outcome.Unknown(var why) ->
          Screen.of(
                  head(talk.now(), talk),
                  talk.say("platform.unknown", "why", Causes.of(why, talk.words())))
              .row(Button.anew(talk.label("button.try-again"), command));
    };
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

  private static Screen stopped(PlatformSwitch now, Talk talk) {
    Optional<Instant> held = now.heldUntil();
    return Screen.of(
            head(now.at(), talk),
            talk.say(
                now.state() == TradingState.HALTED ? "platform.halted" : "platform.only-reduces"),
            talk.say("platform.on-its-way"),
            held.map(until -> talk.say("platform.held", "time", Times.clock(until)))
                .orElseGet(() -> talk.say("platform.not-held")))
        .row(Button.anew(talk.label("button.unkill"), "/unkill platform"), home(talk));
  }

  private static Html head(Instant at, Talk talk) {
    return talk.say("platform.head", "time", Times.clock(at)).bold();
  }

  private static Button home(Talk talk) {
    return Button.here(talk.label("button.home"), "/home");
  }
}
