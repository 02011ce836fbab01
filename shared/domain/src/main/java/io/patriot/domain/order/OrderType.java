package io.patriot.domain.order;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import java.time.Instant;
import java.util.Optional;

/**
 * How an order wants to trade: at once, at a price of its own or better, or only after the market
 * has reached a trigger.
 */
public sealed interface OrderType {

  /** Trades at once against the best prices there are. */
  record Market() implements OrderType {}

  /** Trades at this price or better. */
  record Limit(Price price, TimeInForce timeInForce) implements OrderType {}

  /** Trades at this price or better, and is taken off the book at a moment (GTD). */
  record LimitUntil(Price price, Instant goodTill) implements OrderType {}

  /**
   * Waits until the market moves against it to the trigger: a buy when the price has risen to it, a
   * sell when it has fallen to it. Then it is a market order, or a limit order where a limit is
   * given.
   */
  record Stop(Price trigger, TriggerSource source, Optional<Price> limit) implements OrderType {}

  /**
   * Waits until the market moves its way to the trigger: a buy when the price has fallen to it, a
   * sell when it has risen to it. Then it is a market order, or a limit order where a limit is
   * given.
   */
  record TakeProfit(Price trigger, TriggerSource source, Optional<Price> limit)
      implements OrderType {}

  /**
   * A stop that follows the best price since it began at a distance, and never goes back.
   *
   * @param callback the distance as a share of the best price, a tenth of a per cent to ten per
   *     cent in steps of a tenth (Binance's range)
   * @param activation begins only when the price has reached this; at once without one
   */
  record TrailingStop(Rate callback, TriggerSource source, Optional<Price> activation)
      implements OrderType {
    public static final Rate CALLBACK_MIN = Rate.of("0.001");
    public static final Rate CALLBACK_MAX = Rate.of("0.1");

    public TrailingStop {
      if (callback.compareTo(CALLBACK_MIN) < 0 || callback.compareTo(CALLBACK_MAX) > 0) {
        throw new IllegalArgumentException("A trailing stop follows at 0.1 % to 10 %");
      }
    }
  }

  /** Whether it waits for a trigger before it reaches the book. */
  default boolean isConditional() {
    return switch (this) {
      case Stop _, TakeProfit _, TrailingStop _ -> true;
      case Market _, Limit _, LimitUntil _ -> false;
    };
  }

  /** Whether what does not trade at once waits for its price. */
  default boolean waits() {
    return switch (this) {
      case Market _ -> false;
      case Limit(var _, var timeInForce) -> timeInForce.waits();
      case LimitUntil _, Stop _, TakeProfit _, TrailingStop _ -> true;
    };
  }

  /** The price that the trades may not be worse than. */
  default Optional<Price> limitPrice() {
    return switch (this) {
      case Limit(var price, _) -> Optional.of(price);
      case LimitUntil(var price, _) -> Optional.of(price);
      case Stop(_, _, var limit) -> limit;
      case TakeProfit(_, _, var limit) -> limit;
      case Market _, TrailingStop _ -> Optional.empty();
    };
  }

  /** The price that wakes it. */
  default Optional<Price> triggerPrice() {
    return switch (this) {
      case Stop(var trigger, _, _) -> Optional.of(trigger);
      case TakeProfit(var trigger, _, _) -> Optional.of(trigger);
      case TrailingStop(_, _, var activation) -> activation;
      case Market _, Limit _, LimitUntil _ -> Optional.empty();
    };
  }
}
