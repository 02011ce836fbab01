package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.DenialReason.WhyNotReplaced;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts a conditional order in the place of another that waits, because venues change no trigger
 * where it waits. The new one is judged as any order is; while it cannot stand, the old one stays.
 * What comes after the first step is {@link ResumeReplacement}'s.
 */
public final class ReplaceOrder {
  private final TradingStore store;
  private final DecideOrder decideOrder;
  private final ResumeReplacement resume;
  private final ReconcileRequests requests;
  private final InstantSource clock;

  public ReplaceOrder(
      TradingStore store,
      DecideOrder decideOrder,
      ResumeReplacement resume,
      ReconcileRequests requests,
      InstantSource clock) {
    this.store = store;
    this.decideOrder = decideOrder;
    this.resume = resume;
    this.requests = requests;
    this.clock = clock;
  }

  /** The new order as it stands after the first step; the same wish again changes nothing. */
  public Order handle(OrderIntent wish, Cause cause) {
    OrderId replaced = wish.replaces().orElseThrow();
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      Optional<Order> known = store.order(wish.account(), wish.orderId());
      if (known.isPresent()) {
        return goOn(known.get(), cause);
      }
      Optional<MakingWay> old = MakingWay.read(store, wish.account(), replaced);
      Optional<DenialReason> objection = objection(wish, replaced, old);
      if (objection.isPresent()) {
        return decideOrder.deny(wish, objection.get(), cause);
      }
      if (isClaimed(old.orElseThrow(), wish, cause)) {
        return goOn(firstStep(wish, cause), cause);
      }
    }
    throw Attempts.exhausted("ReplaceOrder");
  }

  private Optional<DenialReason> objection(
      OrderIntent wish, OrderId replaced, Optional<MakingWay> old) {
    Optional<WhyNotReplaced> obstacle =
        old.isEmpty() ? Optional.of(WhyNotReplaced.NO_SUCH_ORDER) : old.get().obstacle(wish, store);
    if (obstacle.isPresent()) {
      return Optional.of(new DenialReason.NotReplaced(replaced, obstacle.get()));
    }
    DecisionFacts facts = store.factsFor(wish.account(), wish.symbol(), wish.orderId());
    AccountBook book = facts.book().orElseThrow();
    return decideOrder.objection(
        wish, bookThen(book, wish.terms(), old.orElseThrow().order()), facts, clock.instant());
  }

  /** What the new order will stand beside: one that may open comes after the old one's end. */
  public static AccountBook bookThen(AccountBook now, OrderTerms wish, Order old) {
    return wish.reduceOnly()
        ? now.lettingExitsChangePlaces()
        : now.after(old.intent(), new OrderEvent.Cancelled("replaced"));
  }

  /** Of two that want the same place, one gets it. */
  private boolean isClaimed(MakingWay old, OrderIntent wish, Cause cause) {
    if (old.claim().filter(wish.orderId()::equals).isPresent()) {
      return true;
    }
    var claim = new OrderEvent.ReplaceRequested(wish.orderId());
    return store.commit(Commit.step(old.order(), claim, cause, clock.instant()))
        == CommitResult.COMMITTED;
  }

  private Order firstStep(OrderIntent wish, Cause cause) {
    return wish.terms().reduceOnly()
        ? decideOrder.handle(wish, cause)
        : decideOrder.request(wish, cause);
  }

  private Order goOn(Order order, Cause cause) {
    return switch (order) {
      case Order.Approved approved -> decideOrder.handle(approved.intent(), cause);
      case Order.Pending pending -> {
        resume.handle(pending, cause);
        yield store.order(pending.intent().account(), pending.id()).orElseThrow();
      }
      case Order.Open _, Order.PartiallyFilled _, Order.Filled _ -> {
        if (order.stillReplaces().isPresent()) {
          requests.send(order.intent().account(), order.id(), Duration.ZERO, cause);
        }
        yield order;
      }
      case Order.Denied _,
          Order.Submitting _,
          Order.Unknown _,
          Order.Cancelled _,
          Order.Rejected _,
          Order.Expired _ ->
          order;
    };
  }
}
