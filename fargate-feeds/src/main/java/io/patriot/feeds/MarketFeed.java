package io.patriot.feeds;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.BookTicks;
import io.patriot.exchanges.binance.DayTicker;
import io.patriot.exchanges.binance.MarketListener;
import io.patriot.exchanges.binance.QuoteTicks;
import io.patriot.exchanges.binance.StreamState;
import io.patriot.exchanges.binance.TradeTicks;
import io.patriot.feeds.alert.AlertWatch;
import io.patriot.simulation.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the market and lets every tick do what it does here: change a book, move a quote, fill a
 * paper order.
 */
final class MarketFeed implements MarketListener {
  private static final Logger LOG = LoggerFactory.getLogger(MarketFeed.class);

  private final Map<Symbol, Market> markets;
  private final BiConsumer<Market, List<Outcome>> fills;
  private final Consumer<Candle> closedBars;
  private final AlertWatch alerts;
  private final FeedMetrics metrics;
  private final InstantSource clock;

  MarketFeed(
      Map<Symbol, Market> markets,
      BiConsumer<Market, List<Outcome>> fills,
      Consumer<Candle> closedBars,
      AlertWatch alerts,
      FeedMetrics metrics,
      InstantSource clock) {
    this.markets = markets;
    this.fills = fills;
    this.closedBars = closedBars;
    this.alerts = alerts;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void onQuote(QuoteTicks quote) {
    Market market = markets.get(quote.instrument().symbol());
    if (market != null) {
      market.quoted(quote, clock.instant());
    }
  }

  @Override
  public void onTrade(TradeTicks trade) {
    Market market = markets.get(trade.instrument().symbol());
    if (market != null) {
      Instant now = clock.instant();
      market.traded(trade, now, fills);
      Instrument instrument = market.instrument();
      alerts.traded(instrument.symbol(), instrument.fromTicks(trade.priceTicks()), now);
    }
  }

  @Override
  public void onBookReset(BookTicks book) {
    Market market = markets.get(book.instrument().symbol());
    if (market != null) {
      market.bookReset(book, clock.instant(), fills);
    }
  }

  @Override
  public void onBookChange(BookTicks change) {
    Market market = markets.get(change.instrument().symbol());
    if (market != null) {
      market.bookChanged(change, clock.instant(), fills);
    }
  }

  @Override
  public void onCandle(Candle candle, boolean closed) {
    if (closed) {
      closedBars.accept(candle);
    }
  }

  @Override
  public void onTicker24h(DayTicker ticker) {
    Market market = markets.get(ticker.symbol());
    if (market != null) {
      market.ticked(ticker);
    }
  }

  @Override
  public void onState(StreamState state) {
    metrics.state(state);
    LOG.atInfo()
        .addKeyValue("state", state.getClass().getSimpleName())
        .addKeyValue("detail", state)
        .log("feed.state");
    if (state instanceof StreamState.Connected || state instanceof StreamState.Reconnecting) {
      alerts.gapped();
    }
    if (state instanceof StreamState.Gapped(var symbol)) {
      Market market = markets.get(symbol);
      if (market != null) {
        market.gapped();
      }
    }
  }
}
