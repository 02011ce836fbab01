package io.patriot.aws;

import io.patriot.application.paper.PaperOrderQueue;
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

/** The paper venue as the sender sees it: a queue that has the order once it took it. */
record PaperRoad(PaperOrderQueue queue) implements TradingVenue {
  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    queue.place(intent, cause);
    return new PlacementResult.Accepted("paper:" + intent.orderId());
  }

  @Override
  public CancelResult cancel(OrderIntent order, Cause cause) {
    queue.cancel(order.account(), order.symbol(), order.orderId(), cause);
    return new CancelResult.Requested();
  }

  @Override
  public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
    return new AmendResult.Rejected("NO", "not asked in these tests");
  }

  @Override
  public boolean keepsOrderIds(AccountId account) {
    return true;
  }

  @Override
  public VenueOrder find(OrderIntent order) {
    return new VenueOrder.Unavailable("not asked in these tests");
  }

  @Override
  public Listing listed(OrderIntent order) {
    return Listing.UNCERTAIN;
  }
}
