package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarketListener;

/**
 * What one instrument tells by the clock: mark price each second or three, day statistics every two
 * or half a second.
 */
final class SecondStreams implements MarketListener {
  private static final long FAST_MARK_MS = 1000;
  private static final long SLOW_MARK_MS = 3000;
  private static final long TICKER_MS = 2000;

  private final InstrumentMarket market;
  private final Every fastMark = new Every(FAST_MARK_MS);
  private final Every slowMark = new Every(SLOW_MARK_MS);
  private final Every ticker = new Every(TICKER_MS);
  private final Topic markPrice;
  private final Topic markPriceEachSecond;
  private final Topic miniTicker;
  private final Topic fullTicker;

  SecondStreams(
      InstrumentMarket market,
      Topic markPrice,
      Topic markPriceEachSecond,
      Topic miniTicker,
      Topic fullTicker) {
    this.market = market;
    this.markPrice = markPrice;
    this.markPriceEachSecond = markPriceEachSecond;
    this.miniTicker = miniTicker;
    this.fullTicker = fullTicker;
  }

  @Override
  public long nextDueMs(long nowMs) {
    long dueMs = markPriceEachSecond.isWanted() ? fastMark.nextDueMs() : Long.MAX_VALUE;
    if (markPrice.isWanted()) {
      dueMs = Math.min(dueMs, slowMark.nextDueMs());
    }
    return miniTicker.isWanted() || fullTicker.isWanted()
        ? Math.min(dueMs, ticker.nextDueMs())
        : dueMs;
  }

  @Override
  public void timePassed(long nowMs) {
    if (fastMark.isDue(nowMs)) {
      markPriceEachSecond.publish(() -> MarkPriceFrame.write(market, nowMs));
    }
    if (slowMark.isDue(nowMs)) {
      markPrice.publish(() -> MarkPriceFrame.write(market, nowMs));
    }
    if (ticker.isDue(nowMs)) {
      miniTicker.publish(() -> TickerFrames.mini(market, nowMs));
      fullTicker.publish(() -> TickerFrames.full(market, nowMs));
    }
  }
}
