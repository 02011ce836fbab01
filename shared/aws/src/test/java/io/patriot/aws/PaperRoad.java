package io.patriot.aws;

import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;

/** The paper venue as the sender sees it: a queue that has the order once it took it. */
record PaperRoad(PaperOrderQueue queue) implements TradingVenue {
  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    queue.place(intent, cause);
    return new PlacementResult.Accepted("paper:" + intent.orderId());
  }

  @Override
  public CancelResult cancel(AccountId account, OrderId order, Symbol symbol, Cause cause) {
    queue.cancel(account, symbol, order, cause);
    return new CancelResult.Requested();
  }

  @Override
  public boolean keepsOrderIds() {
    return true;
  }

  @Override
  public VenueOrder find(AccountId account, OrderId order, Symbol symbol) {
    return new VenueOrder.Unavailable("not asked in these tests");
  }
}
