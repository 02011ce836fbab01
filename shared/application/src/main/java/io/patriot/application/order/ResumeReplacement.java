package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.DenialReason.WhyNotReplaced;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings the replacing of one order by another a step further, by what is stored of both and by
 * what their venue says, so that it can be taken up wherever it stopped.
 *
 * <p>An order that only reduces stands beside the one it replaces until that has ended: at worst
 * there are two for a moment, never none. One that may open waits until the venue itself says that
 * the other was taken off without having traded or been triggered: at worst there is none, never
 * two.
 */
public final class ResumeReplacement {
  /** Who asks for a replacement back that has become superfluous. */
  public static final String OVERTAKEN = "the order it was to replace came first";

  /** Why an order was given up whose place was not free in time. */
  public static final String TOO_LATE = "the order it was to replace had not ended in time";

  private final TradingStore store;
  private final TradingVenue venue;
  private final ReconcileRequests requests;
  private final DecideOrder decideOrder;
  private final CancelOrder cancelOrder;
  private final InstantSource clock;

  public ResumeReplacement(
      TradingStore store,
      TradingVenue venue,
      ReconcileRequests requests,
      DecideOrder decideOrder,
      CancelOrder cancelOrder,
      InstantSource clock) {
    this.store = store;
    this.venue = venue;
    this.requests = requests;
    this.decideOrder = decideOrder;
    this.cancelOrder = cancelOrder;
    this.clock = clock;
  }

  /**
   * @param replacement not decided yet, or one that its venue has and that still stands beside the
   *     other
   */
  Reconcile.Outcome handle(Order replacement, Cause cause) {
    Optional<MakingWay> old =
        replacement
            .stillReplaces()
            .flatMap(id -> MakingWay.read(store, replacement.intent().account(), id));
    if (old.isEmpty()) {
      return Reconcile.Outcome.SETTLED;
    }
    return replacement instanceof Order.Pending pending
        ? inItsPlace(pending, old.get(), cause)
        : besideIt(replacement, old.get(), cause);
  }

  private Reconcile.Outcome inItsPlace(Order.Pending replacement, MakingWay old, Cause cause) {
    OrderId id = replacement.id();
    if (old.hasTraded()) {
      return deny(replacement, old, WhyNotReplaced.TRADED, cause);
    }
    if (old.wasTriggered()) {
      return deny(replacement, old, WhyNotReplaced.TRIGGERED, cause);
    }
    if (old.wasAskedBackBesidesFor(id)) {
      return deny(replacement, old, WhyNotReplaced.ASKED_BACK, cause);
    }
    if (clock.instant().isAfter(replacement.intent().validUntil())) {
      return record(replacement, new OrderEvent.Expired(TOO_LATE), cause);
    }
    if (!old.order().isFinished()) {
      askBack(replacement, old, cause);
      return Reconcile.Outcome.STILL_OPEN;
    }
    boolean takenOff =
        old.order() instanceof Order.Cancelled(_, _, var why)
            && old.wasAskedBackFor(id)
            && !GivenUp.is(why);
    return takenOff
        ? onlyByTheVenuesWord(replacement, old, cause)
        : deny(replacement, old, WhyNotReplaced.ENDED, cause);
  }

  /** A cancellation may be heard before a trade that came first, so the venue is asked. */
  private Reconcile.Outcome onlyByTheVenuesWord(
      Order.Pending replacement, MakingWay old, Cause cause) {
    if (!(venue.find(old.order().intent()) instanceof VenueOrder.Found found)
        || found.status() instanceof VenueOrder.Status.Live) {
      return Reconcile.Outcome.STILL_OPEN;
    }
    if (!found.fills().isEmpty() || found.status() instanceof VenueOrder.Status.Filled) {
      return deny(replacement, old, WhyNotReplaced.TRADED, cause);
    }
    if (old.acceptedAs().filter(found.venueOrderId()::equals).isEmpty()) {
      return deny(replacement, old, WhyNotReplaced.TRIGGERED, cause);
    }
    if (!(found.status() instanceof VenueOrder.Status.Cancelled)) {
      return deny(replacement, old, WhyNotReplaced.ENDED, cause);
    }
    decideOrder.decide(replacement, cause);
    return Reconcile.Outcome.SETTLED;
  }

  private Reconcile.Outcome besideIt(Order replacement, MakingWay old, Cause cause) {
    boolean hasEnded = old.order().isFinished();
    boolean overtaken =
        old.order() instanceof Order.Filled
            || (!hasEnded
                && old.wasTriggered()
                && !old.wasAskedBackFor(replacement.id())
                && old.order().intent().terms().type().limitPrice().isPresent());
    if (overtaken && !replacement.isFinished()) {
      cancelOrder.handle(replacement.intent().account(), replacement.id(), OVERTAKEN, cause);
      Reconcile.askWhileReplacing(requests, replacement, cause);
      return Reconcile.Outcome.STILL_OPEN;
    }
    if (overtaken || hasEnded) {
      return record(replacement, new OrderEvent.Replaced(old.order().id()), cause);
    }
    if (old.wasTriggered() && !old.wasAskedBackFor(replacement.id())) {
      lookAt(old, cause); // it trades now, or its end says that this one is needed
    } else {
      askBack(replacement, old, cause);
    }
    return Reconcile.Outcome.STILL_OPEN;
  }

  /** Asked once, it is for {@link Reconcile} to see that the venue hears of it. */
  private void askBack(Order replacement, MakingWay old, Cause cause) {
    if (old.wasAskedBackFor(replacement.id())) {
      lookAt(old, cause);
      return;
    }
    cancelOrder.handle(
        old.order().intent().account(),
        old.order().id(),
        ReplacedBy.words(replacement.id()),
        cause);
    if (replacement instanceof Order.Pending) { // one that is there is looked at since it arrived
      Reconcile.askWhileReplacing(requests, replacement, cause);
    }
  }

  private void lookAt(MakingWay old, Cause cause) {
    requests.send(old.order().intent().account(), old.order().id(), Duration.ZERO, cause);
  }

  private Reconcile.Outcome deny(
      Order.Pending replacement, MakingWay old, WhyNotReplaced why, Cause cause) {
    var reason = new DenialReason.NotReplaced(old.order().id(), why);
    return record(replacement, new OrderEvent.Denied(reason), cause);
  }

  private Reconcile.Outcome record(Order order, OrderEvent event, Cause cause) {
    AccountBook book = store.book(order.intent().account()).orElseThrow();
    Commit commit = Commit.step(book, order, event, cause, clock.instant());
    return store.commit(commit) == CommitResult.COMMITTED
        ? Reconcile.Outcome.SETTLED
        : Reconcile.Outcome.STILL_OPEN;
  }
}
