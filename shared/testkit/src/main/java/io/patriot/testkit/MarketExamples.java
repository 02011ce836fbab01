package io.patriot.testkit;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.time.Instant;

/** Two markets to test with, and quotes in them. */
public final class MarketExamples {
  public static final Symbol BTC = new Symbol("BTCUSDT");
  public static final Symbol ETH = new Symbol("ETHUSDT");

  public static final Instrument BTCUSDT =
      new Instrument(
          BTC,
          new Asset("BTC"),
          Asset.USDT,
          Price.of("0.10"),
          Quantity.of("0.001"),
          Quantity.of("0.001"),
          Quantity.of("1000"),
          Money.usdt("100"),
          Rate.of("0.05"));

  public static final Instrument ETHUSDT =
      new Instrument(
          ETH,
          new Asset("ETH"),
          Asset.USDT,
          Price.of("0.01"),
          Quantity.of("0.001"),
          Quantity.of("0.001"),
          Quantity.of("10000"),
          Money.usdt("20"),
          Rate.of("0.05"));

  private MarketExamples() {}

  /** A quote with one unit on either side, last traded at the ask. */
  public static Quote aQuote(Symbol symbol, String bid, String ask, Instant at) {
    Quantity one = Quantity.of("1");
    return new Quote(symbol, Price.of(bid), one, Price.of(ask), one, Price.of(ask), at);
  }

  /** Bitcoin at 61,800.00 / 61,800.10. */
  public static Quote aBitcoinQuote(Instant at) {
    return aQuote(BTC, "61800.00", "61800.10", at);
  }

  /** Ether at 2,500.00 / 2,500.10. */
  public static Quote anEtherQuote(Instant at) {
    return aQuote(ETH, "2500.00", "2500.10", at);
  }
}
