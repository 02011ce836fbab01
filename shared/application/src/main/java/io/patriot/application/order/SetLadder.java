package io.patriot.application.order;

import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Begins or ends the ladder of a position that is held, as its owner wants it. */
public final class SetLadder {
  private final TradingStore store;
  private final AccountOutcomes outcomes;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public SetLadder(
      TradingStore store,
      AccountOutcomes outcomes,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.requests = requests;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** It was so already. */
    SAME,
    /** What the person saw is there no more; they are told. */
    REFUSED
  }

  public Outcome handle(AccountId account, AccountWish.Climb wish, String requestId, Cause cause) {
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      AccountBook book = store.book(account).orElseThrow();
      Position position = book.position(wish.held().leg());
      Optional<ProtectionPlan> known = book.plans().of(wish.held().leg());
      boolean isOn = known.flatMap(ProtectionPlan::climbing).isPresent();
      boolean isHeld = !position.isFlat() && position.direction() == wish.held().direction();
      if (isHeld && isOn == wish.stop().isPresent()) {
        return Outcome.SAME;
      }
      Optional<ProtectionPlan> wanted =
          wish.stop().isEmpty()
              ? known.map(plan -> plan.withLadder(plan.ladder().map(Ladder::ended)))
              : wish.stop().flatMap(stop -> begun(book, position, stop));
      if (!isHeld || wanted.isEmpty()) {
        return refused(account, wish, requestId, cause);
      }
      String why = wish.stop().isPresent() ? LadderReason.BEGUN : LadderReason.ENDED;
      var event = new AccountEvent.ProtectionChanged(wish.held().leg(), wanted, why);
      var change = new AccountChange(book, event, null, cause, clock.instant());
      if (store.commit(change) == CommitResult.COMMITTED) {
        requests.send(account, ProtectionLook.first(), Duration.ZERO, cause);
        return Outcome.DONE;
      }
    }
    throw Attempts.exhausted("SetLadder");
  }

  private Optional<ProtectionPlan> begun(AccountBook book, Position position, OrderId id) {
    return store
        .order(book.account(), id)
        .filter(Order.Open.class::isInstance)
        .filter(order -> book.working().containsKey(order.id()))
        .flatMap(order -> LadderStart.of(book, position, order, working(book)))
        .map(LadderStart::plan);
  }

  private List<Order> working(AccountBook book) {
    return store.orders(book.account(), book.working().keySet());
  }

  private Outcome refused(
      AccountId account, AccountWish.Climb wish, String requestId, Cause cause) {
    var outcome =
        new AccountOutcome.GuardFailed(
            wish.held().leg(),
            GuardPart.STOP,
            Optional.empty(),
            WhatNow.NO_LADDER,
            "the position or its stop is not what you saw");
    outcomes.record(new OutcomeStep(account, requestId, outcome, cause, clock.instant()));
    return Outcome.REFUSED;
  }
}
