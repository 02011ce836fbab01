package io.patriot.application.account;

import io.patriot.application.account.SharedLimits.Books;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds all of a person's accounts of real money together to the limits of a profile: the first
 * ones and what is stricter at once, what is looser after a day and only for who proved to be the
 * one.
 */
public final class SetPersonLimits {
  /** Accounts may be linked meanwhile; that so many are does not happen by chance. */
  private static final int ATTEMPTS_MAX = 40;

  private final SharedLimits shared;
  private final AccountOutcomes outcomes;
  private final InstantSource clock;

  public SetPersonLimits(SharedLimits shared, AccountOutcomes outcomes, InstantSource clock) {
    this.shared = shared;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Asked again under the same name, it changes nothing more and does not begin to wait anew.
   *
   * @param asking the account that the person was at, whose news tell them what came of it
   */
  public SetLimits.Outcome handle(
      AccountId asking, RiskProfile wanted, boolean proven, String requestId, Cause cause) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Books books = shared.books(asking.tenant());
      if (books.active().isEmpty()) {
        return refused(asking, wanted, WhyLimitsStay.NO_REAL_ACCOUNT, requestId, cause);
      }
      Instant now = clock.instant();
      RiskLimits limits = wanted.limits(books.active().getFirst().currency());
      Optional<LimitSchedule> before = books.schedule(now);
      Optional<LimitSchedule> next =
          before.isEmpty()
              ? Optional.of(LimitSchedule.of(limits))
              : next(before.get(), limits, now, proven);
      if (next.isEmpty()) {
        return refused(asking, wanted, WhyLimitsStay.LOOSER_BY_NOW, requestId, cause);
      }
      if (shared.isStored(books, next.get(), cause, now) && isOfAll(asking, next.get())) {
        return before.equals(next)
            ? new SetLimits.Outcome.AsBefore()
            : new SetLimits.Outcome.Changed(next.get());
      }
    }
    throw new IllegalStateException("SetPersonLimits met others " + ATTEMPTS_MAX + " times");
  }

  /** Nothing when the person must first prove to be the one. */
  private static Optional<LimitSchedule> next(
      LimitSchedule schedule, RiskLimits limits, Instant now, boolean proven) {
    boolean waits =
        schedule
            .toCome()
            .filter(change -> now.isBefore(change.from()) && change.limits().equals(limits))
            .isPresent();
    if (waits) {
      return Optional.of(schedule);
    }
    return switch (schedule.change(limits, now, proven)) {
      case LimitSchedule.Change.AsBefore _ -> Optional.of(schedule);
      case LimitSchedule.Change.ProofNeeded _ -> Optional.empty();
      case LimitSchedule.Change.Done(var done) -> Optional.of(done);
      case LimitSchedule.Change.Waits(var waiting, _) -> Optional.of(waiting);
    };
  }

  /** An account that was linked while the others were written down may have missed it. */
  private boolean isOfAll(AccountId asking, LimitSchedule schedule) {
    Books books = shared.books(asking.tenant());
    return books.active().isEmpty() || books.allHave(books.under(schedule));
  }

  private SetLimits.Outcome refused(
      AccountId account, RiskProfile wanted, WhyLimitsStay why, String requestId, Cause cause) {
    var refused = new AccountOutcome.LimitsRefused(new LimitWish.OfProfile(wanted), why);
    outcomes.record(new OutcomeStep(account, requestId, refused, cause, clock.instant()));
    return new SetLimits.Outcome.Refused(why);
  }
}
