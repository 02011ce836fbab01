package io.patriot.application.account;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.TradingStore;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Holds an account to the limits that its owner chose: what is stricter at once, what is looser
 * after a day and only for who proved to be its owner. They are in the account's book, under whose
 * version orders are let pass, so an order is judged either before a change or by it.
 */
public final class SetLimits {
  /** Orders change the same book; that they win so often does not happen by chance. */
  private static final int ATTEMPTS_MAX = 20;

  private final TradingStore store;
  private final AccountOutcomes outcomes;
  private final InstantSource clock;

  public SetLimits(TradingStore store, AccountOutcomes outcomes, InstantSource clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** They are in the book. */
    record Changed(LimitSchedule schedule) implements Outcome {}

    /** They were so already, or are to become so. */
    record AsBefore() implements Outcome {}

    /** They stay as they are. */
    record Refused(WhyLimitsStay why) implements Outcome {}
  }

  /** Asked again under the same name, it changes nothing more and does not begin to wait anew. */
  public Outcome handle(
      AccountId account, LimitWish wanted, boolean proven, String requestId, Cause cause) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<AccountBook> book = store.book(account);
      if (book.isEmpty()) {
        return refused(account, wanted, WhyLimitsStay.NO_ACCOUNT, requestId, cause);
      }
      Instant now = clock.instant();
      LimitSchedule schedule = book.get().budget().schedule();
      RiskLimits limits = wanted.from(schedule.at(now), book.get().currency());
      if (awaits(schedule, limits, now)) {
        return new Outcome.AsBefore();
      }
      switch (schedule.change(limits, now, proven)) {
        case LimitSchedule.Change.AsBefore _ -> {
          return new Outcome.AsBefore();
        }
        case LimitSchedule.Change.ProofNeeded _ -> {
          return refused(account, wanted, WhyLimitsStay.LOOSER_BY_NOW, requestId, cause);
        }
        case LimitSchedule.Change.Done(var next) -> {
          if (isStored(book.get(), next, cause, now)) {
            return new Outcome.Changed(next);
          }
        }
        case LimitSchedule.Change.Waits(var next, _) -> {
          if (isStored(book.get(), next, cause, now)) {
            return new Outcome.Changed(next);
          }
        }
      }
    }
    throw new IllegalStateException("SetLimits met others " + ATTEMPTS_MAX + " times");
  }

  private static boolean awaits(LimitSchedule schedule, RiskLimits limits, Instant now) {
    return schedule
        .toCome()
        .filter(change -> now.isBefore(change.from()) && change.limits().equals(limits))
        .isPresent();
  }

  private boolean isStored(AccountBook book, LimitSchedule next, Cause cause, Instant now) {
    var changed = new AccountEvent.LimitsChanged(next);
    return store.commit(new AccountChange(book, changed, null, cause, now))
        == CommitResult.COMMITTED;
  }

  private Outcome refused(
      AccountId account, LimitWish wanted, WhyLimitsStay why, String requestId, Cause cause) {
    var refused = new AccountOutcome.LimitsRefused(wanted, why);
    outcomes.record(new OutcomeStep(account, requestId, refused, cause, clock.instant()));
    return new Outcome.Refused(why);
  }
}
