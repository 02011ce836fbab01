package io.patriot.application.platform;

import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets everybody open positions again. What was halted stays so for a while, and who halted it does
 * not release it where there is another admin who can.
 */
public final class ReleasePlatform {
  private static final String RELEASED = "released";

  private final PlatformSwitches switches;
  private final Set<Long> admins;
  private final InstantSource clock;

  public ReleasePlatform(PlatformSwitches switches, Set<Long> admins, InstantSource clock) {
    this.switches = switches;
    this.admins = new TreeSet<>(admins);
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Everybody may open positions again; it is stored. */
    record Released(PlatformSwitch now) implements Outcome {}

    /** Nothing was stopped. */
    record WasActive() implements Outcome {}

    /** Who asks is no admin. */
    record NotAllowed() implements Outcome {}

    /** It is too early. */
    record CoolingOff(Instant until) implements Outcome {}

    /** Another admin than the one who halted it has to. */
    record NeedsAnother() implements Outcome {}

    /** Somebody turned the switch since the admin looked. */
    record TurnedSince() implements Outcome {}
  }

  /** What stands against a release by this admin as of now; nothing when nothing does. */
  public Optional<Outcome> obstacle(PlatformSwitch now, long admin) {
    if (!admins.contains(admin)) {
      return Optional.of(new Outcome.NotAllowed());
    }
    if (now.isActive()) {
      return Optional.of(new Outcome.WasActive());
    }
    Optional<Instant> until = now.heldUntil().filter(clock.instant()::isBefore);
    if (until.isPresent()) {
      return Optional.of(new Outcome.CoolingOff(until.get()));
    }
    boolean another = now.state() == TradingState.HALTED && now.by() == admin && admins.size() > 1;
    return another ? Optional.of(new Outcome.NeedsAnother()) : Optional.empty();
  }

  /**
   * @param seen the version of the switch that the admin had seen
   */
  public Outcome handle(long admin, long seen) {
    PlatformSwitch before = switches.read();
    Optional<Outcome> obstacle = obstacle(before, admin);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (before.version() != seen) {
      return new Outcome.TurnedSince();
    }
    PlatformSwitch after =
        before.turned(TradingState.ACTIVE, admin, RELEASED, clock.instant(), Optional.empty());
    return switches.turn(after) ? new Outcome.Released(after) : new Outcome.TurnedSince();
  }
}
