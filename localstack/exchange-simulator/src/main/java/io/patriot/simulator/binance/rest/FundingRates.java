package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Bar;
import io.patriot.simulator.binance.market.BarInterval;
import io.patriot.simulator.binance.market.InstrumentMarket;

/** Past funding rates, oldest first. */
final class FundingRates implements Endpoint {
  private static final int LIMIT_DEFAULT = 100;
  private static final int LIMIT_MAX = 1000;
  private static final long CENT_E8 = 1_000_000;

  private final Markets markets;

  FundingRates(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/fundingRate";
  }

  @Override
  public int weight(Request request) {
    return 0; // the venue counts these in a budget of their own
  }

  @Override
  public Answer answer(Request request) {
    InstrumentMarket market = markets.required(request);
    var startMs = request.number("startTime");
    long endMs = Math.min(markets.nowMs(), request.number("endTime").orElse(Long.MAX_VALUE));
    int limit = request.limit(LIMIT_DEFAULT, LIMIT_MAX);
    var json = new JsonText().openList();
    // Each eight-hour bar opens at a funding time, at the price funding was paid on.
    for (Bar bar :
        market
            .bars()
            .of(BarInterval.H8)
            .bars(startMs.orElse(0L), endMs, limit, startMs.isPresent())) {
      json.open()
          .field("symbol", market.instrument().name())
          .field("fundingRate", market.funding().rateE8(bar.openTimeMs()), Decimals.MARK)
          .field("fundingTime", bar.openTimeMs())
          .field("markPrice", bar.openCents() * CENT_E8, Decimals.MARK)
          .close();
    }
    return Answer.ok(json.closeList());
  }
}
