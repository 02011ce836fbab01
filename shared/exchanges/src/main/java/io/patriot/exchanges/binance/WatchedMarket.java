package io.patriot.exchanges.binance;

import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.exchanges.binance.Frame.BookTickerFrame;
import io.patriot.exchanges.binance.Frame.KlineFrame;
import io.patriot.exchanges.binance.Frame.TickerFrame;
import io.patriot.exchanges.binance.Frame.TradeFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One market of a stream: brings frames to the instrument's grid, keeps its book and bars whole,
 * and tells the listener. All calls hold the feed's lock.
 */
final class WatchedMarket implements DepthSync.Output {
  /** What a market needs from the feed it belongs to. */
  interface Needs {
    void snapshot(Symbol symbol);

    void bars(Symbol symbol);
  }

  static final Duration BAR = Duration.ofMinutes(1);

  /** Clocks differ; a bar counts as ended by the clock only so long after its end. */
  private static final long BAR_ENDED_MARGIN_MS = 2_000;

  private static final int EMPTY_FETCHES_MAX = 3;

  private final Instrument instrument;
  private final Grid grid;
  private final MarketListener listener;
  private final Needs needs;
  private final DepthSync sync = new DepthSync(this);
  private final BookTicks book;
  private final CandleTrack bars = new CandleTrack(BAR.toMillis());
  private long lastQuoteId;
  private long lastTradeId;
  private long lastBarEventMs;
  private long lastTickerEventMs;
  private long liveBarOpenMs;
  private int emptyFetches;
  private long unusable;
  private long gaps;

  WatchedMarket(Instrument instrument, MarketListener listener, Needs needs) {
    this.instrument = instrument;
    this.grid = Grid.of(instrument);
    this.listener = listener;
    this.needs = needs;
    this.book = new BookTicks(instrument);
  }

  Instrument instrument() {
    return instrument;
  }

  private Symbol symbol() {
    return instrument.symbol();
  }

  boolean isWhole() {
    return sync.state() == DepthSync.State.IN_SYNC && !bars.isFetching();
  }

  long unusable() {
    return unusable;
  }

  long gaps() {
    return gaps;
  }

  void onQuote(BookTickerFrame frame, boolean overlapping) {
    if (overlapping && frame.updateId() <= lastQuoteId) {
      return;
    }
    lastQuoteId = frame.updateId();
    long bidTicks = grid.ticks(frame.bidE8());
    long askTicks = grid.ticks(frame.askE8());
    long bidLots = grid.lots(frame.bidSizeE8());
    long askLots = grid.lots(frame.askSizeE8());
    if (bidTicks <= 0 || askTicks < bidTicks || bidLots < 0 || askLots < 0) {
      unusable++;
      return;
    }
    listener.onQuote(
        new QuoteTicks(instrument, bidTicks, bidLots, askTicks, askLots, frame.eventTimeMs()));
  }

  void onTrade(TradeFrame frame, boolean overlapping) {
    if (overlapping && frame.tradeId() <= lastTradeId) {
      return;
    }
    lastTradeId = frame.tradeId();
    long priceTicks = grid.ticks(frame.priceE8());
    long lots = grid.lots(frame.quantityE8());
    if (priceTicks <= 0 || lots <= 0) {
      unusable++;
      return;
    }
    listener.onTrade(
        new TradeTicks(
            instrument,
            frame.tradeId(),
            priceTicks,
            lots,
            frame.buyerIsMaker(),
            frame.tradeTimeMs()));
  }

  void onDepth(DepthFrame frame) {
    sync.onChange(frame);
  }

  void onSnapshot(DepthSnapshot snapshot) {
    sync.onSnapshot(snapshot);
  }

  void booksLost() {
    sync.disconnected();
  }

  @Override
  public void bookReset(DepthSnapshot snapshot) {
    if (!book.fill(
        grid, snapshot.lastUpdateId(), snapshot.eventTimeMs(), snapshot.bids(), snapshot.asks())) {
      offGrid();
      return;
    }
    listener.onBookReset(book);
    listener.onState(new StreamState.InSync(symbol()));
  }

  @Override
  public void bookChange(DepthFrame change) {
    if (!book.fill(
        grid, change.lastUpdateId(), change.eventTimeMs(), change.bids(), change.asks())) {
      offGrid();
      return;
    }
    listener.onBookChange(book);
  }

  /** Levels that cannot be told would leave a wrong book behind, so it is no book at all. */
  private void offGrid() {
    unusable++;
    sync.distrust();
  }

  @Override
  public void gap() {
    gaps++;
    listener.onState(new StreamState.Gapped(symbol()));
  }

  @Override
  public void snapshotWanted() {
    needs.snapshot(symbol());
  }

  void onBar(KlineFrame frame, boolean overlapping) {
    if (!frame.interval().equals(BAR) || (overlapping && frame.eventTimeMs() < lastBarEventMs)) {
      return;
    }
    lastBarEventMs = frame.eventTimeMs();
    liveBarOpenMs = frame.openTimeMs();
    Candle candle;
    try {
      candle = candle(frame);
    } catch (IllegalArgumentException _) { // a price of zero, or a body outside its wicks
      unusable++;
      return;
    }
    switch (bars.onLive(frame.openTimeMs(), frame.closed())) {
      case DELIVER -> listener.onCandle(candle, frame.closed());
      case FETCH -> needs.bars(symbol());
      case DROP -> {}
    }
  }

  private Candle candle(KlineFrame frame) {
    return new Candle(
        symbol(),
        frame.interval(),
        Instant.ofEpochMilli(frame.openTimeMs()),
        price(frame.openE8()),
        price(frame.highE8()),
        price(frame.lowE8()),
        price(frame.closeE8()),
        new Quantity(FixedPoint.decimal(frame.volumeE8())),
        frame.trades());
  }

  private static Price price(long e8) {
    return new Price(FixedPoint.decimal(e8));
  }

  /** The bars' stream flows again after it was lost. */
  void barsBack(long nowMs) {
    if (bars.beginFetchAt(nowMs - BAR_ENDED_MARGIN_MS)) {
      needs.bars(symbol());
    }
  }

  Instant barsMissingFrom() {
    return Instant.ofEpochMilli(bars.nextOpenMs());
  }

  void onBarsFetched(List<Candle> fetched, long nowMs) {
    long byClockMs = Math.floorDiv(nowMs - BAR_ENDED_MARGIN_MS, BAR.toMillis()) * BAR.toMillis();
    long endedBeforeMs = Math.max(liveBarOpenMs, byClockMs);
    List<Candle> fresh = bars.onFetched(fetched, endedBeforeMs);
    fresh.forEach(bar -> listener.onCandle(bar, true));
    emptyFetches = fresh.isEmpty() ? emptyFetches + 1 : 0;
    if (bars.nextOpenMs() >= endedBeforeMs) {
      emptyFetches = 0;
      if (!fresh.isEmpty()) {
        listener.onState(new StreamState.BarsCaughtUp(symbol(), fresh.size()));
      }
    } else if (emptyFetches < EMPTY_FETCHES_MAX) {
      bars.fetchOn();
      needs.bars(symbol());
    } else {
      emptyFetches = 0;
      listener.onState(new StreamState.BarsMissing(symbol(), barsMissingFrom()));
      bars.giveUp();
    }
  }

  void onTicker(TickerFrame frame, boolean overlapping) {
    if (overlapping && frame.eventTimeMs() < lastTickerEventMs) {
      return;
    }
    lastTickerEventMs = frame.eventTimeMs();
    try {
      listener.onTicker24h(ticker(frame));
    } catch (IllegalArgumentException _) {
      unusable++;
    }
  }

  private DayTicker ticker(TickerFrame frame) {
    return new DayTicker(
        symbol(),
        price(frame.lastE8()),
        price(frame.openE8()),
        price(frame.highE8()),
        price(frame.lowE8()),
        new Rate(FixedPoint.decimal(frame.changePercentE8()).movePointLeft(2)),
        new Quantity(frame.volume()),
        new Money(frame.quoteVolume(), instrument.quote()),
        Instant.ofEpochMilli(frame.eventTimeMs()));
  }
}
