package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.market.Trade;
import java.math.BigDecimal;

/** Tells the desk of every new price of an instrument. */
public final class TriggerWatch implements MarketListener {
  private final InstrumentMarket market;
  private final AlgoDesk desk;
  private long toldMarkE8;

  public TriggerWatch(InstrumentMarket market, AlgoDesk desk) {
    this.market = market;
    this.desk = desk;
  }

  @Override
  public void traded(Trade trade) {
    desk.priced(market.instrument(), false, BigDecimal.valueOf(trade.priceCents(), Decimals.PRICE));
  }

  @Override
  public void timePassed(long nowMs) {
    long markE8 = market.markPrice().markE8();
    if (markE8 != toldMarkE8) {
      toldMarkE8 = markE8;
      desk.priced(market.instrument(), true, BigDecimal.valueOf(markE8, Decimals.MARK));
    }
  }
}
