package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** At which price somebody wants to trade. */
public sealed interface Pricing {
  /** At once, at the market's price. */
  record Market() implements Pricing {}

  /** At this price or better. */
  record At(Price price, TimeInForce timeInForce) implements Pricing {}

  /** At a price so many per cent above or below the last one. */
  record Offset(BigDecimal percent, TimeInForce timeInForce) implements Pricing {}

  /** At a trigger, or until a moment: exactly this type. */
  record Exactly(OrderType type) implements Pricing {}

  /** As it would be typed, with a blank in front; empty for the market's price. */
  default String typed() {
    return switch (this) {
      case Market _ -> "";
      case At(var price, var tif) -> " " + Numbers.typed(price.value()) + typed(tif);
      case Exactly(var type) -> typed(type);
      case Offset(var percent, var tif) ->
          " " + (percent.signum() >= 0 ? "+" : "") + Numbers.typed(percent) + "%" + typed(tif);
    };
  }

  private static String typed(OrderType type) {
    return switch (type) {
      case OrderType.Market _ -> "";
      case OrderType.Limit(var price, var tif) -> " " + Numbers.typed(price.value()) + typed(tif);
      case OrderType.LimitUntil(var price, var until) ->
          " " + Numbers.typed(price.value()) + " gtd " + until;
      case OrderType.Stop(var trigger, var source, var limit) ->
          " stop " + Numbers.typed(trigger.value()) + typed("limit", limit) + typed(source);
      case OrderType.TakeProfit(var trigger, var source, var limit) ->
          " target " + Numbers.typed(trigger.value()) + typed("limit", limit) + typed(source);
      case OrderType.TrailingStop(var callback, var source, var activation) ->
          " trail "
              + Numbers.typed(callback.value().movePointRight(2))
              + "%"
              + typed("from", activation)
              + typed(source);
    };
  }

  private static String typed(String word, Optional<Price> price) {
    return price.map(there -> " " + word + " " + Numbers.typed(there.value())).orElse("");
  }

  private static String typed(TriggerSource source) {
    return source == TriggerSource.MARK ? " mark" : "";
  }

  private static String typed(TimeInForce tif) {
    return switch (tif) {
      case GTC -> "";
      case POST_ONLY -> " post";
      case IOC, FOK -> " " + tif.name().toLowerCase(Locale.ROOT);
    };
  }
}
