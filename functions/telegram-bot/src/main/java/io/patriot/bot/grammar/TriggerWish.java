package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TriggerSource;
import java.util.Optional;
import java.util.function.Function;

/** What an order waits for before it trades, as somebody typed it. */
public sealed interface TriggerWish {
  /** The market moves against the order to here. */
  record Stop(Level trigger, TriggerSource source, Optional<Level> limit) implements TriggerWish {}

  /** The market moves the order's way to here. */
  record Target(Level trigger, TriggerSource source, Optional<Level> limit)
      implements TriggerWish {}

  /** The market turns by so much. */
  record Trail(Rate callback, TriggerSource source, Optional<Level> activation)
      implements TriggerWish {}

  /** The order's type, once each level has become a price. */
  default OrderType type(Function<Level, Price> price) {
    return switch (this) {
      case Stop(var trigger, var source, var limit) ->
          new OrderType.Stop(price.apply(trigger), source, limit.map(price));
      case Target(var trigger, var source, var limit) ->
          new OrderType.TakeProfit(price.apply(trigger), source, limit.map(price));
      case Trail(var callback, var source, var activation) ->
          new OrderType.TrailingStop(callback, source, activation.map(price));
    };
  }

  default TriggerWish withSource(TriggerSource other) {
    return switch (this) {
      case Stop(var trigger, _, var limit) -> new Stop(trigger, other, limit);
      case Target(var trigger, _, var limit) -> new Target(trigger, other, limit);
      case Trail(var callback, _, var activation) -> new Trail(callback, other, activation);
    };
  }

  /** Exactly its type when all its prices are named, and itself while one counts from the last. */
  default Pricing pricing() {
    return isRelative()
        ? new Pricing.Triggered(this)
        : new Pricing.Exactly(
            type(
                level ->
                    switch (level) {
                      case Level.At(var price) -> price;
                      case Level.Away _ -> throw new IllegalStateException("No price yet");
                    }));
  }

  private boolean isRelative() {
    return switch (this) {
      case Stop(var trigger, _, var limit) -> isAway(trigger) || isAway(limit);
      case Target(var trigger, _, var limit) -> isAway(trigger) || isAway(limit);
      case Trail(_, _, var activation) -> isAway(activation);
    };
  }

  private static boolean isAway(Optional<Level> level) {
    return level.filter(TriggerWish::isAway).isPresent();
  }

  private static boolean isAway(Level level) {
    return level instanceof Level.Away;
  }

  /** As it would be typed, with a blank in front. */
  default String typed() {
    return switch (this) {
      case Stop(var trigger, var source, var limit) ->
          " stop " + trigger.typed() + typed("limit", limit) + typed(source);
      case Target(var trigger, var source, var limit) ->
          " target " + trigger.typed() + typed("limit", limit) + typed(source);
      case Trail(var callback, var source, var activation) ->
          " trail "
              + Numbers.typed(callback.value().movePointRight(2))
              + "%"
              + typed("from", activation)
              + typed(source);
    };
  }

  /** The wish that a conditional type comes from. */
  static Optional<TriggerWish> of(OrderType type) {
    return switch (type) {
      case OrderType.Stop(var trigger, var source, var limit) ->
          Optional.of(new Stop(new Level.At(trigger), source, limit.map(Level.At::new)));
      case OrderType.TakeProfit(var trigger, var source, var limit) ->
          Optional.of(new Target(new Level.At(trigger), source, limit.map(Level.At::new)));
      case OrderType.TrailingStop(var callback, var source, var activation) ->
          Optional.of(new Trail(callback, source, activation.map(Level.At::new)));
      case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ -> Optional.empty();
    };
  }

  private static String typed(String word, Optional<Level> level) {
    return level.map(there -> " " + word + " " + there.typed()).orElse("");
  }

  private static String typed(TriggerSource source) {
    return source == TriggerSource.MARK ? " mark" : "";
  }
}
