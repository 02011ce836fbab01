package io.patriot.bot.platform;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopPlatform;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import java.time.InstantSource;

/** The switch above everybody's orders, who may turn it, and what people are told of it. */
public record Platform(PlatformSwitches switches, Admins admins, InstantSource clock) {

  public StopPlatform stop() {
    return new StopPlatform(switches, clock);
  }

  /** What stands against a release by this person as of now, or how the switch stands. */
  public ReleasePlatform release() {
    return new ReleasePlatform(switches, admins.users(), clock);
  }

  /** Releases it by a person who proved who they are; what came of it is the answer. */
  public Screen released(Talk talk, long seen) {
    return PlatformScreen.of(release().handle(talk.user().userId(), seen), talk);
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
