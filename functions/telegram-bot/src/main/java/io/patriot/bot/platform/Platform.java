package io.patriot.bot.platform;

import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.domain.limit.RiskLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The switch above everybody's orders, who may turn it, and what people are told of it. */
public record Platform(
    PlatformSwitches switches,
    StopWork work,
    PlatformSweeps sweeps,
    Admins admins,
    InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

  /** It is nobody's wish about an account of their own. */
  private static final String ACTOR = "system:platform-stop";

  public StopPlatform stop() {
    return new StopPlatform(switches, clock);
  }

  /** What stands against a release by this person as of now, or how the switch stands. */
  public ReleasePlatform release() {
    return new ReleasePlatform(switches, admins.users(), clock);
  }

  /** What an admin is shown who stopped it; what waits is taken back from then on. */
  public Screen stopped(Talk talk, StopPlatform.Outcome outcome, String command) {
    return switch (outcome) {
      case StopPlatform.Outcome.Stopped(var now) -> {
        boolean begun = begin(talk, now);
        StopProgress progress = work.of(now.stop());
        yield begun
            ? PlatformScreen.stopped(now, progress, talk)
            : PlatformScreen.notBegun(now, progress, command, talk);
      }
      case StopPlatform.Outcome.Unknown(var why) -> PlatformScreen.unknown(why, command, talk);
    };
  }

  /** How far it has come, without turning anything. */
  public Screen status(Talk talk) {
    PlatformSwitch now = switches.read();
    return now.isActive()
        ? PlatformScreen.of(new ReleasePlatform.Outcome.WasActive(), talk)
        : PlatformScreen.stopped(now, work.of(now.stop()), talk);
  }

  /**
   * Releases it by a person who proved who they are; what came of it is the answer. Where it was
   * released before, people are told all the same: whoever released it may have got no further.
   */
  public Screen released(Talk talk, long seen) {
    ReleasePlatform.Outcome outcome = release().handle(talk.user().userId(), seen);
    switch (outcome) {
      case ReleasePlatform.Outcome.Released(var now) -> sweep(talk, now);
      case ReleasePlatform.Outcome.WasActive() -> {
        PlatformSwitch now = switches.read();
        if (now.stop() > 0) {
          sweep(talk, now);
        }
      }
      case ReleasePlatform.Outcome.NotAllowed _,
          ReleasePlatform.Outcome.CoolingOff _,
          ReleasePlatform.Outcome.NeedsAnother _,
          ReleasePlatform.Outcome.TurnedSince _ -> {}
    }
    return PlatformScreen.of(outcome, talk);
  }

  /** Holds every account to ceilings, by a person who proved who they are where that is needed. */
  public Screen limited(Talk talk, LimitWish wanted, boolean proven) {
    var setting = new SetCeilings(switches, admins.users(), clock);
    return CeilingScreen.of(setting.handle(talk.user().userId(), wanted, proven), talk);
  }

  /** What every account is held to now; nothing where nobody set any. */
  public Optional<RiskLimits> ceiling(Talk talk) {
    return switches.read().ceilingAt(talk.now());
  }

  private boolean begin(Talk talk, PlatformSwitch now) {
    try {
      sweep(talk, now);
      return true;
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("platform.sweep-not-begun");
      return false; // it is stopped all the same, and that is to be seen first
    }
  }

  private void sweep(Talk talk, PlatformSwitch now) {
    Cause cause = new Cause(talk.cause().correlationId(), "platform-stop-" + now.version(), ACTOR);
    sweeps.send(PlatformSweep.first(now.stop(), "chat-" + talk.updateId()), Duration.ZERO, cause);
  }

  /** A line for everybody while it is stopped; nothing when it is not, or nobody can say. */
  public Html notice(Talk talk) {
    try {
      PlatformSwitch now = switches.read();
      return now.isActive() ? Html.EMPTY : talk.say("platform.notice");
    } catch (RuntimeException e) {
      return Html.EMPTY; // a screen is no reason to show nothing; whoever orders is told
    }
  }
}
