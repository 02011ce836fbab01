package io.patriot.application.order;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes all orders of an account again that was only reducing or that its owner stopped, because
 * they asked for it and our book and the venue agree at that very moment. What its owner stopped
 * stays so for a while. A refusal is remembered once for each request, so that the owner hears of
 * it.
 */
public final class ResumeTrading {
  /** A fill that comes between two readings looks like a difference once. */
  private static final int LOOKS_MAX = 3;

  private final TradingStore store;
  private final VenueAccounts venues;
  private final AccountOutcomes outcomes;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public ResumeTrading(
      TradingStore store,
      VenueAccounts venues,
      AccountOutcomes outcomes,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.venues = venues;
    this.outcomes = outcomes;
    this.requests = requests;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** All orders are taken again. */
    record Resumed() implements Outcome {}

    /** They were taken already. */
    record WasActive() implements Outcome {}

    /** The switch stays where it is. */
    record Refused(WhyNotResumed why, String detail) implements Outcome {}
  }

  /**
   * @param fence the number of turns of the switch that the owner had seen
   */
  public Outcome handle(AccountId account, long fence, String requestId, Cause cause) {
    Outcome outcome = tried(account, fence, cause);
    if (outcome instanceof Outcome.Refused(var why, var detail)) {
      var refused = new AccountOutcome.ResumeRefused(why, detail);
      outcomes.record(new OutcomeStep(account, requestId, refused, cause, clock.instant()));
      if (why == WhyNotResumed.DIFFERS) {
        requests.send(account, Duration.ZERO, cause);
      }
    }
    return outcome;
  }

  private Outcome tried(AccountId account, long fence, Cause cause) {
    String difference = "";
    for (int look = 1; look <= LOOKS_MAX; look++) {
      Optional<AccountBook> book = store.book(account);
      Optional<Outcome> obstacle = obstacle(book, fence);
      if (obstacle.isPresent()) {
        return obstacle.get();
      }
      AccountView view = venues.view(account);
      if (!(view instanceof AccountView.Seen seen)) {
        return new Outcome.Refused(WhyNotResumed.UNAVAILABLE, whyUnseen(view));
      }
      Difference now = Difference.between(book.orElseThrow(), seen);
      if (now.isNone() && resumed(book.orElseThrow(), cause)) {
        return new Outcome.Resumed();
      }
      difference = now.inWords();
    }
    return new Outcome.Refused(WhyNotResumed.DIFFERS, difference);
  }

  private static String whyUnseen(AccountView view) {
    return switch (view) {
      case AccountView.Unavailable(var why) -> why;
      case AccountView.NotKept() -> "its venue keeps no accounts to compare with";
      case AccountView.Seen _ -> "";
    };
  }

  private Optional<Outcome> obstacle(Optional<AccountBook> found, long fence) {
    if (found.isEmpty() || found.get().status() != AccountStatus.ACTIVE) {
      return Optional.of(new Outcome.Refused(WhyNotResumed.HALTED, ""));
    }
    AccountBook book = found.get();
    return switch (book.tradingState()) {
      case ACTIVE -> Optional.of(new Outcome.WasActive());
      case HALTED ->
          book.heldUntil().isPresent()
              ? notYet(book, fence)
              : Optional.of(new Outcome.Refused(WhyNotResumed.HALTED, ""));
      case REDUCE_ONLY -> notYet(book, fence);
    };
  }

  private Optional<Outcome> notYet(AccountBook book, long fence) {
    Optional<Instant> heldUntil = book.heldUntil().filter(clock.instant()::isBefore);
    if (heldUntil.isPresent()) {
      return Optional.of(
          new Outcome.Refused(WhyNotResumed.COOLING_OFF, heldUntil.get().toString()));
    }
    return book.fence() == fence
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(WhyNotResumed.TURNED_SINCE, ""));
  }

  /** Under the very book that was compared, so that nothing can slip in between. */
  private boolean resumed(AccountBook book, Cause cause) {
    var turn =
        new AccountEvent.TradingStateChanged(
            TradingState.ACTIVE, "its owner asked for it, and the exchange agrees with the book");
    return store.commit(new AccountChange(book, turn, null, cause, clock.instant()))
        == CommitResult.COMMITTED;
  }
}
