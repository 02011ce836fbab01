package io.patriot.trading;

import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.trace.Cause;
import java.time.Duration;
import java.time.Instant;

/**
 * Begins the looks at all accounts anew where a stop of the platform, or its release, was left half
 * done: whoever looks asks for the next look, and a message can fail until it is given up. The
 * switch is read once an hour only, since all of this is bad luck upon a rare event.
 */
final class PlatformRounds {
  private static final int EVERY_MINUTES = 60;

  /** Looks are a minute apart at most. */
  private static final Duration SILENCE_MAX = Duration.ofMinutes(5);

  /** So long after a release somebody may not have been told. */
  private static final Duration RELEASED_OF_LATE = Duration.ofMinutes(90);

  private final StoppingAll all;

  PlatformRounds(StoppingAll all) {
    this.all = all;
  }

  /** Whether looks were begun anew. */
  boolean ask(Instant now, Cause cause) {
    if (Math.floorMod(Math.floorDiv(now.getEpochSecond(), 60L), EVERY_MINUTES) != 0) {
      return false;
    }
    PlatformSwitch platform = all.switches().read();
    boolean isDue = platform.stop() > 0 && isDue(platform, now);
    if (isDue) {
      String chain = "round-" + now.getEpochSecond();
      all.sweeps().send(PlatformSweep.first(platform.stop(), chain), Duration.ZERO, cause);
    }
    return isDue;
  }

  private boolean isDue(PlatformSwitch platform, Instant now) {
    if (platform.isActive()) {
      return platform.at().plus(RELEASED_OF_LATE).isAfter(now);
    }
    var progress = all.work().of(platform.stop());
    Instant last = progress.look().map(SweepLook::at).orElse(platform.at());
    return !progress.isDone() && last.plus(SILENCE_MAX).isBefore(now);
  }
}
