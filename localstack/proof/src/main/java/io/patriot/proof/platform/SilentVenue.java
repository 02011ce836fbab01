package io.patriot.proof.platform;

import io.patriot.application.market.MarketEnquiries;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A venue that answers no questions about its markets; nobody asks for charts in these worlds. */
final class SilentVenue implements MarketEnquiries {
  @Override
  public Optional<List<Candle>> newest(Symbol symbol, Duration length, int count) {
    return Optional.empty();
  }

  @Override
  public Optional<OrderBook> book(Symbol symbol) {
    return Optional.empty();
  }

  @Override
  public Optional<Funding> funding(Symbol symbol) {
    return Optional.empty();
  }
}
