package io.patriot.application.platform;

import io.patriot.domain.account.TradingState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stops what opens positions, for everybody, in one conditional write by an admin. It asks nobody
 * and judges nothing; turned twice is turned once, and what is said to be stopped is stored.
 */
public final class StopPlatform {
  /** How long a halted platform stays so at least. */
  public static final Duration COOL_OFF = Duration.ofMinutes(10);

  private static final int ATTEMPTS_MAX = 8;

  /** A store that fails is asked once more; longer than that an admin does not wait. */
  private static final int FAILURES_MAX = 2;

  private final PlatformSwitches switches;
  private final InstantSource clock;

  public StopPlatform(PlatformSwitches switches, InstantSource clock) {
    this.switches = switches;
    this.clock = clock;
  }

  /** What can be said for certain. */
  public sealed interface Outcome {
    /** The switch stands where it was wanted, or at something stricter; it is stored. */
    record Stopped(PlatformSwitch now) implements Outcome {}

    /** Nobody can say whether it is stopped. */
    record Unknown(String why) implements Outcome {}
  }

  /** Until another admin releases it, and ten minutes at least. */
  public Outcome halt(long admin, String why) {
    return turned(TradingState.HALTED, admin, why);
  }

  /** Until any admin releases it. */
  public Outcome onlyReduce(long admin, String why) {
    return turned(TradingState.REDUCE_ONLY, admin, why);
  }

  private Outcome turned(TradingState wanted, long admin, String why) {
    int failures = 0;
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      try {
        PlatformSwitch before = switches.read();
        if (stands(before, wanted)) {
          return new Outcome.Stopped(before);
        }
        PlatformSwitch after = before.turned(wanted, admin, why, clock.instant(), held(wanted));
        if (switches.turn(after)) {
          return new Outcome.Stopped(after);
        }
      } catch (RuntimeException e) {
        failures++;
        if (failures == FAILURES_MAX) {
          return new Outcome.Unknown("our own store does not answer");
        }
      }
    }
    return new Outcome.Unknown("the switch is turned too quickly");
  }

  private Optional<Instant> held(TradingState wanted) {
    return wanted == TradingState.HALTED
        ? Optional.of(clock.instant().plus(COOL_OFF))
        : Optional.empty();
  }

  private static boolean stands(PlatformSwitch now, TradingState wanted) {
    return now.state() == TradingState.HALTED || now.state() == wanted;
  }
}
