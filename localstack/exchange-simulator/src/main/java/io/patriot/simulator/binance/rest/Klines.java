package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Bar;
import io.patriot.simulator.binance.market.BarInterval;
import io.patriot.simulator.binance.market.BarSeries;

/** Bars, the open one last. */
final class Klines implements Endpoint {
  private static final int LIMIT_DEFAULT = 500;

  private final Markets markets;

  Klines(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/klines";
  }

  @Override
  public int weight(Request request) {
    long limit = request.limitForWeight(LIMIT_DEFAULT);
    return limit < 100 ? 1 : limit < 500 ? 2 : limit <= 1000 ? 5 : 10;
  }

  @Override
  public Answer answer(Request request) {
    var market = markets.required(request);
    BarInterval interval =
        BarInterval.coded(request.required("interval"))
            .orElseThrow(() -> Refusal.invalidInterval().now());
    var startMs = request.number("startTime");
    long endMs = request.number("endTime").orElse(Long.MAX_VALUE);
    int limit = request.limit(LIMIT_DEFAULT, BarSeries.BARS_MAX);
    BarSeries bars = market.bars().of(interval);
    var json = new JsonText().openList();
    for (Bar bar : bars.bars(startMs.orElse(0L), endMs, limit, startMs.isPresent())) {
      write(json, bar, bars.closeTimeMs(bar));
    }
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, Bar bar, long closeTimeMs) {
    json.openList()
        .number(bar.openTimeMs())
        .decimal(bar.openCents(), Decimals.PRICE)
        .decimal(bar.highCents(), Decimals.PRICE)
        .decimal(bar.lowCents(), Decimals.PRICE)
        .decimal(bar.closeCents(), Decimals.PRICE)
        .decimal(bar.volumeMilli(), Decimals.QUANTITY)
        .number(closeTimeMs)
        .decimal(bar.quoteE5(), Decimals.QUOTE)
        .number(bar.trades())
        .decimal(bar.takerBuyMilli(), Decimals.QUANTITY)
        .decimal(bar.takerBuyQuoteE5(), Decimals.QUOTE)
        .text("0")
        .closeList();
  }
}
