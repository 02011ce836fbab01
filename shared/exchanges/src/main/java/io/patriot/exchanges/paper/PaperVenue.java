package io.patriot.exchanges.paper;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import java.util.Optional;

/**
 * The way to the paper venue, which lives in the feeds beside the market it matches against.
 *
 * <p>As with many real venues the answer to a placement only says that it was received; fills,
 * expiries and refusals are reported later, and so is what came of a change. An order id is used
 * once for good, so an order that reached the venue twice is still one order.
 */
public final class PaperVenue implements TradingVenue {
  public static final String NAME = "paper";

  private final PaperOrderQueue queue;
  private final PaperOrders orders;

  public PaperVenue(PaperOrderQueue queue, PaperOrders orders) {
    this.queue = queue;
    this.orders = orders;
  }

  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    try {
      queue.place(intent, cause);
      return new PlacementResult.Accepted(venueOrderId(intent));
    } catch (RuntimeException e) {
      return new PlacementResult.Unknown("the paper venue could not be reached for certain");
    }
  }

  @Override
  public CancelResult cancel(OrderIntent order, Cause cause) {
    try {
      queue.cancel(order.account(), order.symbol(), order.orderId(), cause);
      return new CancelResult.Requested();
    } catch (RuntimeException e) {
      return new CancelResult.Unknown("the paper venue could not be reached for certain");
    }
  }

  @Override
  public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
    try {
      queue.amend(order.account(), order.symbol(), order.orderId(), quantity, price, cause);
      return new AmendResult.Requested();
    } catch (RuntimeException e) {
      return new AmendResult.Unknown("the paper venue could not be reached for certain");
    }
  }

  @Override
  public boolean keepsOrderIds(AccountId account) {
    return true;
  }

  @Override
  public VenueOrder find(OrderIntent order) {
    Optional<PaperOrder> found;
    try {
      found = orders.find(order.account(), order.orderId());
    } catch (RuntimeException e) {
      return new VenueOrder.Unavailable("the paper venue's record cannot be read");
    }
    return found
        .<VenueOrder>map(
            paper ->
                new VenueOrder.Found(
                    venueOrderId(paper),
                    paper.intent().quantity(),
                    paper.intent().terms().type().limitPrice(),
                    status(paper.state()),
                    paper.fills()))
        .orElseGet(VenueOrder.NotFound::new);
  }

  /** An order that is not on record may still be in the queue. */
  @Override
  public Listing listed(OrderIntent order) {
    return find(order) instanceof VenueOrder.Found found
            && found.status() instanceof VenueOrder.Status.Live
        ? Listing.LISTED
        : Listing.UNCERTAIN;
  }

  /** The id of the order that a conditional order becomes when its price has come. */
  public static String triggeredOrderId(OrderIntent order) {
    return venueOrderId(order) + "-2";
  }

  private static String venueOrderId(OrderIntent order) {
    return NAME + "-" + order.orderId().shortForm();
  }

  private static String venueOrderId(PaperOrder order) {
    return order.trigger().orElse(null) instanceof PaperTrigger.Reached
        ? triggeredOrderId(order.intent())
        : venueOrderId(order.intent());
  }

  private static VenueOrder.Status status(PaperOrder.State state) {
    return switch (state) {
      case PaperOrder.State.Live _ -> new VenueOrder.Status.Live();
      case PaperOrder.State.Filled _ -> new VenueOrder.Status.Filled();
      case PaperOrder.State.Cancelled(var cause) -> new VenueOrder.Status.Cancelled(cause);
      case PaperOrder.State.Expired(var cause) -> new VenueOrder.Status.Expired(cause);
      case PaperOrder.State.Rejected(var code, var message) ->
          new VenueOrder.Status.Rejected(code, message);
    };
  }
}
