package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges a wish by the risk rules, sets the money aside, and hands it on to be sent; or denies it
 * with the reason.
 */
public final class DecideOrder {
  private final TradingStore store;
  private final InstrumentCatalogue instruments;
  private final Placements placements;
  private final RiskPolicy policy;
  private final InstantSource clock;

  public DecideOrder(
      TradingStore store,
      InstrumentCatalogue instruments,
      Placements placements,
      RiskPolicy policy,
      InstantSource clock) {
    this.store = store;
    this.instruments = instruments;
    this.placements = placements;
    this.policy = policy;
    this.clock = clock;
  }

  /** The order as decided; a wish that was decided before is not decided again. */
  public Order handle(OrderIntent intent, Cause cause) {
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      DecisionFacts facts = store.factsFor(intent.account(), intent.symbol(), intent.orderId());
      AccountBook book =
          facts
              .book()
              .orElseThrow(() -> new IllegalStateException("No account " + intent.account()));
      if (facts.order().isPresent()) {
        return handOn(facts.order().get(), book, cause); // a second delivery of the same wish
      }
      Instant now = clock.instant();
      OrderIntent confined = confined(addressed(intent, book), book);
      Commit commit =
          stopped(confined, facts)
              .map(denied -> Commit.decision(book, confined, denied, cause, now))
              .orElseGet(
                  () -> {
                    DecisionInputs inputs = inputs(confined, book, facts, now);
                    return Commit.decision(book, confined, inputs.verdict(policy), cause, now)
                        .judgedBy(inputs);
                  });
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return handOn(commit.order(), book, cause);
      }
    }
    throw Attempts.exhausted("DecideOrder");
  }

  /** Decides on a wish that had to wait for another order's end. */
  Order decide(Order.Pending waiting, Cause cause) {
    OrderIntent intent = waiting.intent();
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      DecisionFacts facts = store.factsFor(intent.account(), intent.symbol(), intent.orderId());
      AccountBook book = facts.book().orElseThrow();
      Order order = facts.order().orElseThrow();
      if (!(order instanceof Order.Pending)) {
        return handOn(order, book, cause);
      }
      Instant now = clock.instant();
      Commit commit =
          stopped(intent, facts)
              .map(denied -> Commit.step(book, order, denied, cause, now))
              .orElseGet(
                  () -> {
                    DecisionInputs inputs = inputs(intent, book, facts, now);
                    return Commit.step(book, order, inputs.verdict(policy), cause, now)
                        .judgedBy(inputs);
                  });
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return handOn(commit.order(), book, cause);
      }
    }
    throw Attempts.exhausted("DecideOrder");
  }

  /** Writes a wish down that can be decided on only later. */
  Order request(OrderIntent intent, Cause cause) {
    return first(
        intent, book -> Commit.request(book, addressed(intent, book), cause, clock.instant()));
  }

  /** Writes a wish down together with why it cannot be. */
  Order deny(OrderIntent intent, DenialReason reason, Cause cause) {
    var denied = new OrderEvent.Denied(reason);
    return first(
        intent,
        book -> Commit.decision(book, addressed(intent, book), denied, cause, clock.instant()));
  }

  private Order first(OrderIntent intent, Function<AccountBook, Commit> step) {
    for (int attempt = 1; attempt <= Attempts.COMMIT_ATTEMPTS_MAX; attempt++) {
      BookAndOrder current = store.bookAndOrder(intent.account(), intent.orderId());
      if (current.order().isPresent()) {
        return current.order().get();
      }
      Commit commit = step.apply(current.book().orElseThrow());
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return commit.order();
      }
    }
    throw Attempts.exhausted("DecideOrder");
  }

  /**
   * The platform's switch comes before all rules, and is no matter of judging. It is read along
   * with the account at no further call, so that a wish's owner hears why; what passes here is
   * looked at once more when it is claimed.
   */
  private static Optional<OrderEvent> stopped(OrderIntent intent, DecisionFacts facts) {
    return facts.platformAgainst(intent.terms()).map(OrderEvent.Denied::new);
  }

  /** The wish for the position that it is for in an account as it is now. */
  private static OrderIntent addressed(OrderIntent intent, AccountBook book) {
    return intent.in(book.addressed(intent.terms()).positionSide());
  }

  /**
   * A wish to stand in another order's place is not confined: how the two change places follows
   * from what its owner asked for.
   */
  private static OrderIntent confined(OrderIntent intent, AccountBook book) {
    return intent.withTerms(book.confined(intent.terms()));
  }

  /** What our rules would say against a wish if the account's book were this one. */
  Optional<DenialReason> objection(
      OrderIntent intent, AccountBook book, DecisionFacts facts, Instant now) {
    OrderIntent addressed = addressed(intent, book);
    Optional<OrderEvent> stopped = stopped(addressed, facts);
    OrderEvent verdict =
        stopped.orElseGet(() -> inputs(addressed, book, facts, now).verdict(policy));
    return verdict instanceof OrderEvent.Denied(var reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  /**
   * Sending the placement again does no harm: the sender claims the order before it sends. One that
   * the trading switch stopped since it was approved is left for {@link Reconcile} to end.
   */
  private Order handOn(Order order, AccountBook book, Cause cause) {
    if (order instanceof Order.Approved approved && book.maySend(approved.intent())) {
      placements.send(
          new Placement(
              approved.intent(),
              Placement.FIRST_ATTEMPT,
              approved.version(),
              book.fence(),
              approved.reserved()),
          cause.by(approved.id() + ":" + approved.version()));
    }
    return order;
  }

  private DecisionInputs inputs(
      OrderIntent intent, AccountBook book, DecisionFacts known, Instant now) {
    return new DecisionInputs(
        intent,
        book,
        known.others(),
        instruments.find(intent.symbol()),
        known.quote(),
        known.quotes(),
        known.platform().ceilingAt(now),
        now);
  }
}
