package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether the price that a conditional order waits for has come. */
public sealed interface Trigger permits PriceTrigger, TrailingTrigger {

  /** Looks at the next price. */
  boolean isReachedAt(BigDecimal price);

  /**
   * What a conditional order waits for.
   *
   * @param best the best price a trailing stop has seen since it began; empty when it has yet to
   *     begin
   */
  static Trigger of(OrderTerms terms, Optional<Price> best) {
    boolean buys = terms.side() == Side.BUY;
    return switch (terms.type()) {
      case OrderType.Stop(var trigger, var _, var _) -> new PriceTrigger(trigger.value(), buys);
      case OrderType.TakeProfit(var trigger, var _, var _) ->
          new PriceTrigger(trigger.value(), !buys);
      case OrderType.TrailingStop(var callback, var _, var activation) ->
          new TrailingTrigger(terms.side(), value(activation), callback.value(), value(best));
      case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ ->
          throw new IllegalArgumentException("An order that waits for no trigger: " + terms);
    };
  }

  private static @Nullable BigDecimal value(Optional<Price> price) {
    return price.map(Price::value).orElse(null);
  }
}
