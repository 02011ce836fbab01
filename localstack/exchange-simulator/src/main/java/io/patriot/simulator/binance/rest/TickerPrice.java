package io.patriot.simulator.binance.rest;

/** The price of the last trade. */
final class TickerPrice implements Endpoint {
  private final Markets markets;
  private final String path;

  TickerPrice(Markets markets, String path) {
    this.markets = markets;
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : 2;
  }

  @Override
  public Answer answer(Request request) {
    return markets.oneOrAll(
        request,
        (json, market) ->
            json.open()
                .field("symbol", market.instrument().name())
                .price("price", market.lastTrade().priceCents())
                .field("time", market.lastTrade().tradeTimeMs())
                .close());
  }
}
