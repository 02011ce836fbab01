package io.patriot.simulator.binance.market;

import java.util.ArrayList;
import java.util.List;

/** Everything known about one instrument right now. Lives on the market's one thread. */
public final class InstrumentMarket {
  private static final long SECOND_MS = 1000;

  private final Instrument instrument;
  private final OrderBook book;
  private final Funding funding;
  private final Bars bars;
  private final RecentTrades<Trade> trades = new RecentTrades<>();
  private final RecentTrades<AggregateTrade> aggregateTrades = new RecentTrades<>();
  private final TradeAggregator aggregator = new TradeAggregator(this::tell);
  private final List<MarketListener> listeners = new ArrayList<>();
  private long lastUpdateId;
  private long eventTimeMs;
  private long transactionTimeMs;
  private BestQuote quote;
  private Trade lastTrade;
  private MarkPrice markPrice;
  private long markedAtMs;
  private long markShiftMillionths;
  private boolean thin;

  private InstrumentMarket(
      Instrument instrument,
      OrderBook book,
      BestQuote quote,
      Trade lastTrade,
      BarHistory history,
      long fundingSeed) {
    this.instrument = instrument;
    this.book = book;
    this.lastUpdateId = quote.updateId();
    this.quote = quote;
    this.lastTrade = lastTrade;
    this.eventTimeMs = quote.eventTimeMs();
    this.transactionTimeMs = quote.transactionTimeMs();
    this.markedAtMs = eventTimeMs;
    this.markPrice = MarkPrice.at(quote.midCents());
    this.funding = new Funding(instrument, fundingSeed);
    this.bars = new Bars(history.upTo(eventTimeMs, lastTrade.priceCents()), this::tell);
  }

  static InstrumentMarket opening(
      Instrument instrument, Recording.Opening opening, long nowMs, long historySeed) {
    RecordedFrame.Quote best = opening.quote();
    RecordedFrame.Print print = opening.trade();
    return new InstrumentMarket(
        instrument,
        opening.book(),
        new BestQuote(instrument, opening.lastUpdateId(), best.bid(), best.ask(), nowMs, nowMs),
        new Trade(
            instrument,
            print.tradeId(),
            print.priceCents(),
            print.quantityMilli(),
            print.buyerIsMaker(),
            nowMs,
            nowMs),
        new BarHistory(instrument, historySeed),
        historySeed);
  }

  /** A market made up from a seed, with only the last two days behind it. */
  static InstrumentMarket madeUp(OrderBook book, BestQuote quote, Trade lastTrade, long seed) {
    Instrument instrument = quote.instrument();
    return new InstrumentMarket(
        instrument, book, quote, lastTrade, BarHistory.brief(instrument, seed), seed);
  }

  public Instrument instrument() {
    return instrument;
  }

  public OrderBook book() {
    return book;
  }

  public long lastUpdateId() {
    return lastUpdateId;
  }

  public BookSnapshot snapshot(int levels) {
    return new BookSnapshot(
        instrument,
        lastUpdateId,
        eventTimeMs,
        transactionTimeMs,
        book.bids(levels),
        book.asks(levels));
  }

  public BestQuote quote() {
    return quote;
  }

  public Bars bars() {
    return bars;
  }

  public RecentTrades<Trade> trades() {
    return trades;
  }

  public RecentTrades<AggregateTrade> aggregateTrades() {
    return aggregateTrades;
  }

  public Trade lastTrade() {
    return lastTrade;
  }

  public MarkPrice markPrice() {
    return markShiftMillionths == 0 ? markPrice : markPrice.shifted(markShiftMillionths);
  }

  /** Lets the mark price stand so many millionths beside what the market says. */
  public void shiftMarkPrice(long millionths) {
    markShiftMillionths = millionths;
  }

  /** While it is thin, orders find one lot at each price and nobody comes to them. */
  public void thin(boolean value) {
    thin = value;
  }

  public boolean isThin() {
    return thin;
  }

  public Funding funding() {
    return funding;
  }

  public void listen(MarketListener listener) {
    listener.bookOpened(snapshot(Integer.MAX_VALUE));
    listeners.add(listener);
  }

  void change(BookChange change) {
    book.apply(change.bids(), change.asks());
    lastUpdateId = change.lastUpdateId();
    eventTimeMs = change.eventTimeMs();
    transactionTimeMs = change.transactionTimeMs();
    listeners.forEach(each -> each.bookChanged(change));
  }

  void quote(BestQuote best) {
    quote = best;
    listeners.forEach(each -> each.quoteChanged(best));
  }

  void trade(Trade trade) {
    aggregator.add(trade);
    trades.add(trade);
    lastTrade = trade;
    bars.add(trade);
    listeners.forEach(each -> each.traded(trade));
  }

  void timePassed(long nowMs) {
    aggregator.timePassed(nowMs);
    bars.timePassed(nowMs);
    for (; markedAtMs + SECOND_MS <= nowMs; markedAtMs += SECOND_MS) {
      markPrice = markPrice.towards(quote.midCents());
    }
    listeners.forEach(each -> each.timePassed(nowMs));
  }

  /** When the mark price next moves. */
  long nextMarkMs() {
    return markedAtMs + SECOND_MS;
  }

  /** When time alone next makes somebody say something. */
  long nextDueMs(long nowMs) {
    long dueMs = aggregator.nextDueMs();
    for (MarketListener each : listeners) {
      dueMs = Math.min(dueMs, each.nextDueMs(nowMs));
    }
    return dueMs;
  }

  private void tell(AggregateTrade trade) {
    aggregateTrades.add(trade);
    listeners.forEach(each -> each.tradesAggregated(trade));
  }

  private void tell(BarInterval interval, Bar bar) {
    listeners.forEach(each -> each.barClosed(instrument, interval, bar));
  }
}
