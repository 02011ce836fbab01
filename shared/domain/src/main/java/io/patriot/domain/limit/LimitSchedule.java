package io.patriot.domain.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The limits that hold, and looser ones that were asked for and are still to come. What is stricter
 * holds at once; what is looser after a day, so that nobody gives way to a bad evening.
 *
 * @param now without those to come
 */
public record LimitSchedule(RiskLimits now, Optional<ToCome> toCome) {
  public static final Duration COOL_OFF = Duration.ofHours(24);

  /** Looser limits, and from when they hold. */
  public record ToCome(RiskLimits limits, Instant from) {}

  /** What became of a wish to change limits. */
  public sealed interface Change {
    /** They hold at once. */
    record Done(LimitSchedule schedule) implements Change {}

    /** What is stricter holds at once, the rest from then on. */
    record Waits(LimitSchedule schedule, Instant from) implements Change {}

    /** Whoever asks must first prove to be the one. */
    record ProofNeeded() implements Change {}

    /** They are as asked for already. */
    record AsBefore() implements Change {}
  }

  public static LimitSchedule of(RiskLimits limits) {
    return new LimitSchedule(limits, Optional.empty());
  }

  /** The limits that hold at a moment. */
  public RiskLimits at(Instant moment) {
    return toCome.filter(change -> !moment.isBefore(change.from())).map(ToCome::limits).orElse(now);
  }

  /**
   * @param proven the person has stepped up, as anything looser needs
   */
  public Change change(RiskLimits wished, Instant moment, boolean proven) {
    RiskLimits current = at(moment);
    boolean waiting = toCome.filter(change -> moment.isBefore(change.from())).isPresent();
    if (wished.equals(current)) {
      return waiting ? new Change.Done(of(current)) : new Change.AsBefore();
    }
    RiskLimits atOnce = current.strictestOf(wished);
    if (atOnce.equals(wished)) {
      return new Change.Done(of(wished));
    }
    if (!proven) {
      return new Change.ProofNeeded();
    }
    Instant from = moment.plus(COOL_OFF);
    return new Change.Waits(new LimitSchedule(atOnce, Optional.of(new ToCome(wished, from))), from);
  }
}
