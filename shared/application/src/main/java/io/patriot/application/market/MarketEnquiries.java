package io.patriot.application.market;

import io.patriot.domain.market.Funding;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import java.util.Optional;

/** What a trader asks a venue now and then, because no feed writes it down. */
public interface MarketEnquiries extends BarHistory {
  /** How many levels of each side are told, if there are so many. */
  int LEVELS = 100;

  /** Who waits to buy and to sell now; nothing when the venue does not answer soon. */
  Optional<OrderBook> book(Symbol symbol);

  /** What holding a perpetual contract costs next; nothing when the venue does not answer soon. */
  Optional<Funding> funding(Symbol symbol);
}
