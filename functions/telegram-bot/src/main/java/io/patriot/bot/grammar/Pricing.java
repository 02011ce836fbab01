package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** At which price somebody wants to trade. */
public sealed interface Pricing {
  /** At once, at the market's price. */
  record Market() implements Pricing {}

  /** At this price or better. */
  record At(Price price, TimeInForce timeInForce) implements Pricing {}

  /** At a price so many per cent above or below the last one. */
  record Offset(BigDecimal percent, TimeInForce timeInForce) implements Pricing {}

  /** At such a price, until a moment. */
  record OffsetUntil(BigDecimal percent, Instant until) implements Pricing {}

  /** At a trigger that counts from the last price. */
  record Triggered(TriggerWish trigger) implements Pricing {}

  /** At a trigger, or until a moment: exactly this type. */
  record Exactly(OrderType type) implements Pricing {}

  /** As it would be typed, with a blank in front; empty for the market's price. */
  default String typed() {
    return switch (this) {
      case Market _ -> "";
      case At(var price, var tif) -> " " + Numbers.typed(price.value()) + typed(tif);
      case Exactly(var type) -> typed(type);
      case Triggered(var trigger) -> trigger.typed();
      case Offset(var percent, var tif) -> " " + new Level.Away(percent).typed() + typed(tif);
      case OffsetUntil(var percent, var until) ->
          " " + new Level.Away(percent).typed() + typed(until);
    };
  }

  private static String typed(OrderType type) {
    return switch (type) {
      case OrderType.Market _ -> "";
      case OrderType.Limit(var price, var tif) -> " " + Numbers.typed(price.value()) + typed(tif);
      case OrderType.LimitUntil(var price, var until) ->
          " " + Numbers.typed(price.value()) + typed(until);
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
          TriggerWish.of(type).orElseThrow().typed();
    };
  }

  private static String typed(Instant until) {
    return " gtd " + until;
  }

  private static String typed(TimeInForce tif) {
    return switch (tif) {
      case GTC -> "";
      case POST_ONLY -> " post";
      case IOC, FOK -> " " + tif.name().toLowerCase(Locale.ROOT);
    };
  }
}
