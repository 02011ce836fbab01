package io.patriot.exchanges.binance;

import io.patriot.application.market.MarketEnquiries;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.http.JdkHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers for somebody who waits for them: asked for once, with little patience. After no answer
 * the venue is left alone for a while, so that many questions together cost no more time than one.
 */
public final class BinanceEnquiries implements MarketEnquiries {
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Duration REST = Duration.ofSeconds(15);

  /** Questions of one machine in one minute; the feed and the orders need the rest. */
  private static final int WEIGHT_PER_MINUTE_MAX = 60;

  private final Optional<HttpPort> line;
  private final URI base;
  private final InstantSource clock;
  private Optional<BinanceMarketRest> venue = Optional.empty();
  private Instant resting = Instant.MIN;

  /** Over a line that is opened with the first question, because most who could ask never do. */
  public BinanceEnquiries(URI base, InstantSource clock) {
    this(Optional.empty(), base, clock);
  }

  BinanceEnquiries(Optional<HttpPort> line, URI base, InstantSource clock) {
    this.line = line;
    this.base = base;
    this.clock = clock;
  }

  @Override
  public Optional<List<Candle>> newest(Symbol symbol, Duration length, int count) {
    return ask(venue -> venue.candles(symbol, length, count));
  }

  @Override
  public Optional<OrderBook> book(Symbol symbol) {
    return ask(venue -> venue.book(symbol));
  }

  @Override
  public Optional<Funding> funding(Symbol symbol) {
    return ask(venue -> venue.funding(symbol));
  }

  private <T> Optional<T> ask(Function<BinanceMarketRest, Reading<T>> question) {
    Optional<BinanceMarketRest> asked = asked();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return switch (question.apply(asked.get())) {
      case Reading.Read<T>(var value, var _) -> Optional.of(value);
      case Reading.VenueError<T> _ -> Optional.empty();
      case Reading.Unavailable<T> _ -> {
        rest();
        yield Optional.empty();
      }
    };
  }

  private synchronized Optional<BinanceMarketRest> asked() {
    if (clock.instant().isBefore(resting)) {
      return Optional.empty();
    }
    if (venue.isEmpty()) {
      venue =
          Optional.of(
              new BinanceMarketRest(
                  line.orElseGet(JdkHttp::open),
                  base,
                  new WeightBudget(clock, WEIGHT_PER_MINUTE_MAX),
                  Asking.ONCE,
                  PATIENCE));
    }
    return venue;
  }

  private synchronized void rest() {
    resting = clock.instant().plus(REST);
  }
}
