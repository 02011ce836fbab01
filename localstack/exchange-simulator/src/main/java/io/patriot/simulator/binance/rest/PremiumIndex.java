package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.json.Decimals;

/** Mark price, index price and the running funding rate. */
final class PremiumIndex implements Endpoint {
  private static final int WEIGHT_OF_ALL = 10;
  private static final String INTEREST_RATE = "0.00010000";

  private final Markets markets;

  PremiumIndex(Markets markets) {
    this.markets = markets;
  }

  @Override
  public String path() {
    return "/fapi/v1/premiumIndex";
  }

  @Override
  public int weight(Request request) {
    return request.text("symbol").isPresent() ? 1 : WEIGHT_OF_ALL;
  }

  @Override
  public Answer answer(Request request) {
    long nowMs = markets.nowMs();
    return markets.oneOrAll(
        request,
        (json, market) -> {
          var price = market.markPrice();
          var funding = market.funding();
          json.open()
              .field("symbol", market.instrument().name())
              .field("markPrice", price.markE8(), Decimals.MARK)
              .field("indexPrice", price.indexE8(), Decimals.MARK)
              .field("estimatedSettlePrice", price.averageE8(), Decimals.MARK)
              .field("lastFundingRate", funding.rateE8(funding.lastTimeMs(nowMs)), Decimals.MARK)
              .field("interestRate", INTEREST_RATE)
              .field("nextFundingTime", funding.nextTimeMs(nowMs))
              .field("time", nowMs)
              .close();
        });
  }
}
