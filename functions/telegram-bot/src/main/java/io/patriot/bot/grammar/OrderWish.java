package io.patriot.bot.grammar;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.Optional;

/**
 * An order as somebody typed it, before it is counted in lots and money.
 *
 * @param closesPosition whatever is held when it wakes, not what is held now
 * @param guards what is to guard the position that it opens
 */
public record OrderWish(
    Side side,
    Symbol symbol,
    Amount amount,
    Pricing pricing,
    boolean reduceOnly,
    boolean closesPosition,
    Optional<GuardWish> guards) {
  public OrderWish(Side side, Symbol symbol, Amount amount, Pricing pricing, boolean reduceOnly) {
    this(side, symbol, amount, pricing, reduceOnly, false);
  }

  public OrderWish(
      Side side,
      Symbol symbol,
      Amount amount,
      Pricing pricing,
      boolean reduceOnly,
      boolean closesPosition) {
    this(side, symbol, amount, pricing, reduceOnly, closesPosition, Optional.empty());
  }

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
        terms.reduceOnly(),
        terms.closesPosition(),
        terms.bracket().map(GuardWish::of));
  }

  /** The command that says the same. */
  public String typed() {
    return closing().orElseGet(this::ordering);
  }

  /** A stop or target for all that is held has a command of its own. */
  private Optional<String> closing() {
    Optional<TriggerWish> trigger =
        switch (pricing) {
          case Pricing.Triggered(var wish) -> Optional.of(wish);
          case Pricing.Exactly(var type) -> TriggerWish.of(type);
          case Pricing.Market _, Pricing.At _, Pricing.Offset _, Pricing.OffsetUntil _ ->
              Optional.empty();
        };
    return trigger
        .filter(_ -> closesPosition)
        .map(TriggerWish::typed)
        .map(
            typed ->
                typed
                    .replaceFirst("^ stop ", "/sl " + symbol + " ")
                    .replaceFirst("^ target ", "/tp " + symbol + " "))
        .filter(typed -> typed.startsWith("/"));
  }

  /** The word counts for a trigger of its own, too, which says it already. */
  private boolean guardedByMark() {
    return guards.filter(it -> it.source() == TriggerSource.MARK).isPresent()
        && !pricing.typed().endsWith(" mark");
  }

  private String ordering() {
    return (side == Side.BUY ? "/buy " : "/sell ")
        + symbol
        + " "
        + amount.typed()
        + pricing.typed()
        + guards.map(GuardWish::typed).orElse("")
        + (guardedByMark() ? " mark" : "")
        + (reduceOnly ? " reduce" : "");
  }
}
