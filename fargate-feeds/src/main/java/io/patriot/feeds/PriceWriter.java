package io.patriot.feeds;

import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.MarketSummary;
import io.patriot.domain.market.Candle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes prices down every two seconds, and bars when they close, away from the thread that hears
 * them.
 */
final class PriceWriter {
  private static final Logger LOG = LoggerFactory.getLogger(PriceWriter.class);
  private static final Duration PAGE_EVERY = Duration.ofSeconds(2);

  /**
   * A minute of a thousand markets; a store that is away for longer costs bars, which can be
   * fetched again.
   */
  private static final int BARS_MAX = 1_000;

  private final Collection<Market> markets;
  private final MarketBoard board;
  private final InstantSource clock;
  private final BlockingQueue<Candle> bars = new ArrayBlockingQueue<>(BARS_MAX);
  private Instant lastPage = Instant.EPOCH;

  PriceWriter(Collection<Market> markets, MarketBoard board, InstantSource clock) {
    this.markets = markets;
    this.board = board;
    this.clock = clock;
  }

  void barClosed(Candle candle) {
    if (!bars.offer(candle)) {
      LOG.atError().addKeyValue("symbol", candle.symbol()).log("feed.bar-dropped");
    }
  }

  int freshMarkets() {
    return summaries().size();
  }

  /** Writes down what is due; a bar that could not be written is kept for the next time. */
  void write() {
    writePrices();
    writeBars();
  }

  private void writePrices() {
    Instant now = clock.instant();
    if (Duration.between(lastPage, now).compareTo(PAGE_EVERY) < 0) {
      return;
    }
    List<MarketSummary> summaries = summaries();
    if (!summaries.isEmpty()) {
      board.prices(summaries);
      // Until every market has a price the next page comes at once.
      lastPage = summaries.size() == markets.size() ? now : Instant.EPOCH;
    }
  }

  private void writeBars() {
    Candle bar = bars.peek();
    while (bar != null) {
      board.closed(List.of(bar));
      bars.remove();
      bar = bars.peek();
    }
  }

  private List<MarketSummary> summaries() {
    Instant now = clock.instant();
    var summaries = new ArrayList<MarketSummary>();
    for (Market market : markets) {
      Optional<MarketSummary> summary = market.summary(now);
      summary.ifPresent(summaries::add);
    }
    return summaries;
  }
}
