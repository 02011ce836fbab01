package io.patriot.bot.grammar;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;

/** An order as somebody typed it, before it is counted in lots and money. */
public record OrderWish(
    Side side, Symbol symbol, Amount amount, Pricing pricing, boolean reduceOnly) {
  /** The wish that asks for exactly these terms. */
  public static OrderWish of(OrderTerms terms) {
    Pricing pricing =
        switch (terms.type()) {
          case OrderType.Market _ -> new Pricing.Market();
          case OrderType.Limit(var price, var tif) -> new Pricing.At(price, tif);
          case OrderType.LimitUntil _,
              OrderType.Stop _,
              OrderType.TakeProfit _,
              OrderType.TrailingStop _ ->
              new Pricing.Exactly(terms.type());
        };
    return new OrderWish(
        terms.side(),
        terms.symbol(),
        new Amount.Units(terms.quantity()),
        pricing,
        terms.reduceOnly());
  }

  /** The command that says the same. */
  public String typed() {
    return (side == Side.BUY ? "/buy " : "/sell ")
        + symbol
        + " "
        + amount.typed()
        + pricing.typed()
        + (reduceOnly ? " reduce" : "");
  }
}
