package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Bar;
import io.patriot.simulator.binance.market.BarInterval;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarketListener;

/**
 * One instrument's bars of one interval: the open one while it moves, and each once more when it
 * closes.
 */
final class BarStream implements MarketListener {
  private static final long PERIOD_MS = 250;

  private final InstrumentMarket market;
  private final BarInterval interval;
  private final Topic topic;
  private Bar told = new Bar(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private long toldAtMs;
  private long period;

  BarStream(InstrumentMarket market, BarInterval interval, Topic topic) {
    this.market = market;
    this.interval = interval;
    this.topic = topic;
  }

  @Override
  public void barClosed(Instrument instrument, BarInterval closedInterval, Bar bar) {
    if (closedInterval == interval) {
      long closedAtMs = Math.max(toldAtMs, bar.openTimeMs() + interval.lengthMs());
      topic.publish(() -> write(bar, closedAtMs, true));
    }
  }

  @Override
  public void timePassed(long nowMs) {
    Bar open = market.bars().of(interval).open();
    if (nowMs / PERIOD_MS != period && topic.isWanted() && !open.equals(told)) {
      period = nowMs / PERIOD_MS;
      told = open;
      toldAtMs = nowMs;
      topic.publish(() -> write(open, nowMs, false));
    }
  }

  @Override
  public long nextDueMs(long nowMs) {
    if (!topic.isWanted()) {
      return Long.MAX_VALUE;
    }
    boolean waits = !market.bars().of(interval).open().equals(told);
    long closesMs = market.bars().nextCloseMs(interval);
    return waits ? Math.min(closesMs, (nowMs / PERIOD_MS + 1) * PERIOD_MS) : closesMs;
  }

  private JsonText write(Bar bar, long eventTimeMs, boolean closed) {
    var json = new JsonText().open();
    json.field("e", "kline").field("E", eventTimeMs).field("s", market.instrument().name());
    return json.name("k")
        .open()
        .field("t", bar.openTimeMs())
        .field("T", market.bars().of(interval).closeTimeMs(bar))
        .field("s", market.instrument().name())
        .field("i", interval.code())
        .field("f", bar.firstTradeId())
        .field("L", bar.lastTradeId())
        .price("o", bar.openCents())
        .price("c", bar.closeCents())
        .price("h", bar.highCents())
        .price("l", bar.lowCents())
        .quantity("v", bar.volumeMilli())
        .field("n", bar.trades())
        .field("x", closed)
        .field("q", bar.quoteE5(), Decimals.QUOTE)
        .quantity("V", bar.takerBuyMilli())
        .field("Q", bar.takerBuyQuoteE5(), Decimals.QUOTE)
        .field("B", "0")
        .close()
        .close();
  }
}
