package io.patriot.exchanges.binance;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;

/** Markets for tests. */
final class Instruments {
  static final Instrument BTC = perpetual("BTC", "0.1", "0.001");
  static final Instrument ETH = perpetual("ETH", "0.01", "0.001");

  private Instruments() {}

  static Instrument perpetual(String base, String tick, String lot) {
    return new Instrument(
        new Symbol(base + "USDT"),
        new Asset(base),
        Asset.USDT,
        Price.of(tick),
        Quantity.of(lot),
        Quantity.of(lot),
        Quantity.of("1000"),
        Money.usdt("100"),
        Rate.of("0.05"));
  }
}
