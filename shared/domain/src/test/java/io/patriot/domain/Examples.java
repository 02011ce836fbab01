package io.patriot.domain;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import java.time.Instant;

/** What the domain's tests talk about. */
public final class Examples {
  public static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  public static final AccountId ACCOUNT = new AccountId(new TenantId("tg-1"), "paper");
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

  private Examples() {}

  public static OrderIntent anIntent(String id, Symbol symbol, Side side, String quantity) {
    return anIntent(
        id, new OrderTerms(symbol, side, Quantity.of(quantity), new OrderType.Market(), false));
  }

  public static OrderIntent anIntent(String id, OrderTerms terms) {
    return new OrderIntent(new IntentId(id), ACCOUNT, terms, "test", NOON, NOON.plusSeconds(60));
  }

  public static Fill aFillOf(String quantity, String price) {
    return aFillOf(quantity, price, "0");
  }

  public static Fill aFillOf(String quantity, String price, String fee) {
    return new Fill(
        new TradeId("t"),
        Price.of(price),
        Quantity.of(quantity),
        Money.usdt(fee),
        Liquidity.TAKER,
        NOON);
  }
}
