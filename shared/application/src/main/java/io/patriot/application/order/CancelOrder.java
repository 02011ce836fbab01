package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes an order back: at once if it was never sent, else by asking the venue, whose word ends it.
 */
public final class CancelOrder {
  private final TradingStore store;
  private final TradingVenue venue;
  private final ReconcileRequests reconcile;
  private final InstantSource clock;

  public CancelOrder(
      TradingStore store, TradingVenue venue, ReconcileRequests reconcile, InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.reconcile = reconcile;
    this.clock = clock;
  }

  /** What can be said right after asking. */
  public sealed interface Outcome {
    /** There is no such order. */
    record NotFound() implements Outcome {}

    /** It had ended before. */
    record AlreadyFinished(Order order) implements Outcome {}

    /** It was never sent and never will be. */
    record CancelledBeforeSending(Order order) implements Outcome {}

    /** The venue was asked; its answer comes as an execution report. */
    record AskedVenue(Order order) implements Outcome {}
  }

  public Outcome handle(AccountId account, OrderId id, String by, Cause cause) {
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      BookAndOrder current = store.bookAndOrder(account, id);
      if (current.order().isEmpty()) {
        return new Outcome.NotFound();
      }
      Order order = current.order().get();
      if (order.isFinished()) {
        return new Outcome.AlreadyFinished(order);
      }
      Optional<Outcome> outcome =
          order.mayBeAtVenue()
              ? askVenue(order, by, cause)
              : cancelHere(current.book().orElseThrow(), order, by, cause);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw Attempts.exhausted("CancelOrder");
  }

  private Optional<Outcome> cancelHere(AccountBook book, Order order, String by, Cause cause) {
    Commit commit = Commit.step(book, order, new OrderEvent.Cancelled(by), cause, clock.instant());
    return store.commit(commit) == CommitResult.COMMITTED
        ? Optional.of(new Outcome.CancelledBeforeSending(commit.order()))
        : Optional.empty();
  }

  private Optional<Outcome> askVenue(Order order, String by, Cause cause) {
    Commit commit = Commit.step(order, new OrderEvent.CancelRequested(by), cause, clock.instant());
    if (store.commit(commit) != CommitResult.COMMITTED) {
      return Optional.empty();
    }
    CancelResult result = venue.cancel(order.intent(), cause);
    switch (result) {
      case CancelResult.Requested _ -> {}
      case CancelResult.AlreadyGone _, CancelResult.Unknown _ ->
          Reconcile.askLater(reconcile, order, cause);
    }
    return Optional.of(new Outcome.AskedVenue(commit.order()));
  }
}
