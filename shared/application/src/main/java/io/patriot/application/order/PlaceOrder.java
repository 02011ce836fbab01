package io.patriot.application.order;

import io.patriot.application.platform.PlatformFence;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sends an approved order to its venue, once.
 *
 * <p>The order is claimed before it is sent, under the account's fence: of two senders one gets the
 * claim, and an order that the trading switch stopped after it was approved gets none. Last before
 * the wire the platform's switch is read, and what it keeps is not sent. Whoever finds an order
 * claimed by somebody else leaves it alone and has {@link Reconcile} look whether that one
 * finished. An order in doubt is sent again only under a {@link Placement} that Reconcile wrote for
 * exactly the version at which it had proof that the last sending never arrived.
 */
public final class PlaceOrder {
  /**
   * How long a sender may take before its outcome counts as unknown; longer than any venue call may
   * last.
   */
  static final Duration CLAIM_LASTS = Duration.ofSeconds(15);

  /**
   * An order that trades at once or not at all has ended by then; whoever tells of it may be gone.
   */
  private static final Duration HEARD_OF_WITHIN = Duration.ofSeconds(10);

  private final TradingStore store;
  private final TradingVenue venue;
  private final ReconcileRequests reconcile;
  private final PlatformFence platform;
  private final InstantSource clock;

  public PlaceOrder(
      TradingStore store,
      TradingVenue venue,
      ReconcileRequests reconcile,
      PlatformFence platform,
      InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.reconcile = reconcile;
    this.platform = platform;
    this.clock = clock;
  }

  public void handle(Placement placement, Cause cause) {
    Order order = placement.order();
    long fence = placement.fence();
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      if (sentOrExpired(order, placement.attempt(), fence, cause)) {
        return;
      }
      BookAndOrder current = store.bookAndOrder(order.intent().account(), order.id());
      Order now = current.order().orElse(null);
      if (now instanceof Order.Submitting claimed) {
        lookAfter(claimed, cause);
        return;
      }
      if (now != null && now.stillReplaces().isPresent() && now.mayBeAtVenue()) {
        makeRoom(now, cause);
        return;
      }
      if (now == null || !maySend(placement, now)) {
        return; // sent, cancelled or expired by somebody else
      }
      order = now;
      AccountBook book = current.book().orElseThrow();
      if (book.maySend(order.intent())) {
        fence = book.fence();
      } else if (letGo(
          order, placement.attempt(), "trading was stopped before it was sent", cause)) {
        return;
      }
    }
    throw Attempts.exhausted("PlaceOrder");
  }

  /** A proof that an order never arrived holds for the version it was made at and no other. */
  private static boolean maySend(Placement placement, Order now) {
    return switch (now) {
      case Order.Approved _ -> placement.attempt() == Placement.FIRST_ATTEMPT;
      case Order.Unknown unknown ->
          unknown.attempt() == placement.attempt() - 1
              && unknown.version() == placement.orderVersion();
      default -> false;
    };
  }

  private boolean sentOrExpired(Order order, int attempt, long fence, Cause cause) {
    Instant now = clock.instant();
    if (now.isAfter(order.intent().validUntil())) {
      return letGo(order, attempt, "it was no longer wanted when its turn came", cause);
    }
    Instant deadline = now.plus(CLAIM_LASTS);
    Commit claim =
        Commit.step(order, new OrderEvent.Submitted(attempt, deadline), cause, now)
            .onlyIfFenceIs(fence);
    if (store.commit(claim) != CommitResult.COMMITTED) {
      return false;
    }
    send(claim.order(), attempt, deadline, cause);
    return true;
  }

  /** Sends a claimed order and records what the venue said. */
  private void send(Order claimed, int attempt, Instant deadline, Cause cause) {
    PlacementResult result =
        platform
            .keeps(claimed.intent().terms())
            .<PlacementResult>map(PlacementResult.NotSent::new)
            .orElseGet(() -> placed(claimed, attempt, deadline, cause));
    OrderEvent event =
        switch (result) {
          case PlacementResult.Accepted(var venueOrderId) -> new OrderEvent.Accepted(venueOrderId);
          case PlacementResult.Rejected(var code, var message) -> refused(code, message, attempt);
          case PlacementResult.OtherPositionMode(var code, var message) ->
              refused(code, message, attempt);
          case PlacementResult.NotSent(var why) -> notSent(why, attempt);
          case PlacementResult.Unknown(var reason) -> new OrderEvent.OutcomeUnknown(reason);
        };
    record(claimed, event, cause);
    if (event instanceof OrderEvent.OutcomeUnknown) {
      Reconcile.askLater(reconcile, claimed, cause);
    } else if (event instanceof OrderEvent.Accepted && claimed.head().besideReplaced()) {
      makeRoom(claimed, cause);
    } else if (event instanceof OrderEvent.Accepted && !claimed.intent().terms().type().waits()) {
      reconcile.send(claimed.intent().account(), claimed.id(), HEARD_OF_WITHIN, cause);
    } else if (result instanceof PlacementResult.OtherPositionMode) {
      reconcile.send(claimed.intent().account(), cause); // the comparison learns the mode
    }
  }

  /**
   * A refusal says something of this sending only. An earlier one may have arrived after all, and a
   * venue that is closed by now says that before it says that it knows the order; so the order is
   * asked for once more.
   */
  private static OrderEvent refused(String code, String message, int attempt) {
    return attempt == Placement.FIRST_ATTEMPT
        ? new OrderEvent.Rejected(code, message)
        : new OrderEvent.OutcomeUnknown("it was refused when it was sent once more: " + code);
  }

  /** Likewise what is not sent once more says nothing of what was sent before. */
  private static OrderEvent notSent(String why, int attempt) {
    return attempt == Placement.FIRST_ATTEMPT
        ? new OrderEvent.Expired(why)
        : new OrderEvent.OutcomeUnknown("it was not sent once more: " + why);
  }

  /** How late it is, is looked at last, since whoever looks at the switch may be slow. */
  private PlacementResult placed(Order claimed, int attempt, Instant deadline, Cause cause) {
    return clock.instant().isAfter(deadline)
        ? new PlacementResult.Unknown("its sender was too slow to send it")
        : venue.place(claimed.intent(), attempt, cause);
  }

  /** What a venue received it may still refuse: only when it is seen there, the other may go. */
  private void makeRoom(Order replacement, Cause cause) {
    reconcile.send(replacement.intent().account(), replacement.id(), Duration.ZERO, cause);
    Reconcile.askWhileReplacing(reconcile, replacement, cause);
  }

  private void record(Order claimed, OrderEvent event, Cause cause) {
    // A look is a thirtieth of what a write costs that comes too late, and an acceptance often
    // does.
    Order order = event instanceof OrderEvent.Accepted ? newest(claimed) : claimed;
    for (int tries = 1; tries <= Attempts.COMMIT_ATTEMPTS_MAX; tries++) {
      if (!(order instanceof Order.Submitting)) {
        return; // the venue's own report was quicker, and knows more
      }
      Commit commit;
      if (event instanceof OrderEvent.Rejected || event instanceof OrderEvent.Expired) {
        AccountBook book = store.book(order.intent().account()).orElseThrow();
        commit = Commit.step(book, order, event, cause, clock.instant());
      } else {
        commit = Commit.step(order, event, cause, clock.instant());
      }
      if (store.commit(commit) == CommitResult.COMMITTED) {
        return;
      }
      order = newest(order);
    }
    if (order instanceof Order.Submitting) {
      throw Attempts.exhausted("PlaceOrder");
    }
  }

  private Order newest(Order order) {
    return store.order(order.intent().account(), order.id()).orElseThrow();
  }

  /** Its sender may be at work, or gone; when its time is up, somebody must know. */
  private void lookAfter(Order.Submitting claimed, Cause cause) {
    Duration left = Duration.between(clock.instant(), claimed.deadline());
    reconcile.send(
        claimed.intent().account(),
        claimed.id(),
        left.isNegative() ? Duration.ZERO : left.plusSeconds(1),
        cause);
  }

  /**
   * An order that must not leave is over, unless it left before: that sending may have arrived, or
   * lie in the venue's queue for as long as the venue is away. Whoever looks there can say that it
   * ends.
   */
  private boolean letGo(Order order, int attempt, String why, Cause cause) {
    if (attempt == Placement.FIRST_ATTEMPT) {
      return expire(order, why, cause);
    }
    Reconcile.askLater(reconcile, order, cause);
    return true;
  }

  private boolean expire(Order order, String why, Cause cause) {
    AccountBook book = store.book(order.intent().account()).orElseThrow();
    Commit commit = Commit.step(book, order, new OrderEvent.Expired(why), cause, clock.instant());
    return store.commit(commit) == CommitResult.COMMITTED;
  }
}
