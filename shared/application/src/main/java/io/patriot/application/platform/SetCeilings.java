package io.patriot.application.platform;

import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Asset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds every account to ceilings that an admin sets: what is stricter at once, what is looser
 * after a day and only for an admin who proved to be the one. They are kept with the platform's
 * switch, so no order reads anything more for them.
 */
public final class SetCeilings {
  private static final int ATTEMPTS_MAX = 8;

  private final PlatformSwitches switches;
  private final Set<Long> admins;
  private final InstantSource clock;

  public SetCeilings(PlatformSwitches switches, Set<Long> admins, InstantSource clock) {
    this.switches = switches;
    this.admins = new TreeSet<>(admins);
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** They are kept. */
    record Changed(LimitSchedule schedule) implements Outcome {}

    /** They were so already, or are to become so. */
    record AsBefore(LimitSchedule schedule) implements Outcome {}

    /** They are looser than what holds, and nobody proved to be an admin. */
    record ProofNeeded(LimitSchedule schedule) implements Outcome {}

    /** Who asks is no admin. */
    record NotAllowed() implements Outcome {}

    /** Others turned the switch again and again; nothing was changed. */
    record TurnedTooOften() implements Outcome {}
  }

  /** Asked again, it changes nothing more and does not begin to wait anew. */
  public Outcome handle(long admin, LimitWish wanted, boolean proven) {
    if (!admins.contains(admin)) {
      return new Outcome.NotAllowed();
    }
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      PlatformSwitch before = switches.read();
      Instant now = clock.instant();
      LimitSchedule schedule = before.ceilings().map(Ceilings::schedule).orElse(Ceilings.NONE);
      Outcome outcome = wished(schedule, wanted, now, proven);
      if (!(outcome instanceof Outcome.Changed(var next))
          || switches.turn(before.with(new Ceilings(next, admin, now)))) {
        return outcome;
      }
    }
    return new Outcome.TurnedTooOften();
  }

  /** What would come of it, without its being done. */
  public static Outcome wished(
      LimitSchedule schedule, LimitWish wanted, Instant now, boolean proven) {
    RiskLimits limits = wanted.from(schedule.at(now), Asset.USDT);
    Optional<LimitSchedule.ToCome> coming =
        schedule.toCome().filter(change -> now.isBefore(change.from()));
    if (coming.filter(change -> change.limits().equals(limits)).isPresent()) {
      return new Outcome.AsBefore(schedule);
    }
    return switch (schedule.change(limits, now, proven)) {
      case LimitSchedule.Change.AsBefore _ -> new Outcome.AsBefore(schedule);
      case LimitSchedule.Change.ProofNeeded _ -> new Outcome.ProofNeeded(schedule);
      case LimitSchedule.Change.Done(var next) -> new Outcome.Changed(next);
      case LimitSchedule.Change.Waits(var next, _) -> new Outcome.Changed(next);
    };
  }
}
