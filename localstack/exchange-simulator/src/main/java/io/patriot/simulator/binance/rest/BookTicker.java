package io.patriot.simulator.binance.rest;

/** The best bid and ask. */
final class BookTicker implements Endpoint {
  private static final int WEIGHT_OF_ONE = 2;
  private static final int WEIGHT_OF_ALL = 5;

  private final Markets markets;

  BookTicker(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/ticker/bookTicker";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? WEIGHT_OF_ONE : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Request request) {
    return markets.oneOrAll(
        request,
        (json, market) -> {
          var quote = market.quote();
          json.open()
              .field("symbol", market.instrument().name())
              .price("bidPrice", quote.bid().priceCents())
              .quantity("bidQty", quote.bid().quantityMilli())
              .price("askPrice", quote.ask().priceCents())
              .quantity("askQty", quote.ask().quantityMilli())
              .field("time", quote.transactionTimeMs())
              .field("lastUpdateId", quote.updateId())
              .close();
        });
  }
}
