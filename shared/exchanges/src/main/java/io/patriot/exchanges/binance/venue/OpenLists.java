package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.venue.Listing;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.trade.AlgoAnswer;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.OrderAnswer;
import java.util.List;

/** The venue's two lists of open orders: those that rest, and those that wait for a price. */
final class OpenLists {
  private final BinanceOrders orders;
  private final BinanceAlgoOrders conditional;

  OpenLists(BinanceOrders orders, BinanceAlgoOrders conditional) {
    this.orders = orders;
    this.conditional = conditional;
  }

  Listing listed(Credential key, OrderIntent order) {
    Listing resting = resting(key, order);
    return order.terms().type().isConditional() && resting == Listing.ABSENT
        ? waiting(key, order)
        : resting;
  }

  private Listing resting(Credential key, OrderIntent order) {
    if (!(orders.open(key, order.symbol())
        instanceof Reading.Read<List<OrderAnswer>>(var open, _))) {
      return Listing.UNCERTAIN;
    }
    String name = order.orderId().value();
    if (open.stream().anyMatch(one -> one.clientId().equals(name))) {
      return Listing.LISTED;
    }
    // What a conditional order became may rest under a name of the venue's making.
    boolean mayHaveBecome =
        order.terms().type().isConditional()
            && open.stream()
                .anyMatch(
                    one ->
                        one.side() == order.terms().side()
                            && OrderId.ifOurs(one.clientId()).isEmpty());
    return mayHaveBecome ? Listing.UNCERTAIN : Listing.ABSENT;
  }

  private Listing waiting(Credential key, OrderIntent order) {
    if (!(conditional.open(key, order.symbol())
        instanceof Reading.Read<List<AlgoAnswer>>(var open, _))) {
      return Listing.UNCERTAIN;
    }
    String name = order.orderId().value();
    return open.stream().anyMatch(one -> one.clientId().equals(name))
        ? Listing.LISTED
        : Listing.ABSENT;
  }
}
