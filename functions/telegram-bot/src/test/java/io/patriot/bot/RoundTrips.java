package io.patriot.bot;

import static io.patriot.testkit.AccountExamples.ACCOUNT;

import io.patriot.application.portfolio.Trade;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Position;
import io.patriot.testkit.InMemoryPortfolios;
import java.time.Duration;
import java.time.Instant;

/** Positions that were opened and closed, as the portfolio's projection has kept their fills. */
final class RoundTrips {
  private static final Money FEE = Money.usdt("0.25");

  private final InMemoryPortfolios portfolios;
  private int fills;

  RoundTrips(InMemoryPortfolios portfolios) {
    this.portfolios = portfolios;
  }

  /** Held for an hour, with a fee of 0.25 USDT each way. */
  RoundTrips trip(
      Symbol symbol, Side side, String quantity, String entry, String exit, Instant closed) {
    Position flat = Position.flat(symbol, Asset.USDT);
    Position held = fill(flat, side, quantity, entry, closed.minus(Duration.ofHours(1)));
    fill(held, side == Side.BUY ? Side.SELL : Side.BUY, quantity, exit, closed);
    return this;
  }

  /** Only opened. */
  void opens(Symbol symbol, String quantity, String entry, Instant at) {
    fill(Position.flat(symbol, Asset.USDT), Side.BUY, quantity, entry, at);
  }

  private Position fill(Position before, Side side, String quantity, String price, Instant at) {
    fills++;
    var fill =
        new Fill(
            new TradeId("f" + fills),
            Price.of(price),
            Quantity.of(quantity),
            FEE,
            Liquidity.TAKER,
            at);
    Position after = before.after(side, fill);
    portfolios.add(
        new Trade(
            ACCOUNT,
            OrderId.of(new IntentId("card:" + fills)),
            side,
            fill,
            after,
            after.realised().minus(before.realised()),
            fills));
    return after;
  }
}
