package io.patriot.exchanges.binance.venue;

import io.patriot.exchanges.binance.trade.Breach;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The rules an order would break, as a refusal that a person understands. */
record Breaches(String code, String message) {

  /** The code is the venue's name for the first rule; the sentence tells of all. */
  static Breaches of(List<Breach> breaches) {
    return new Breaches(
        code(breaches.getFirst()),
        breaches.stream().map(Breaches::sentence).collect(Collectors.joining("; ")));
  }

  private static String code(Breach breach) {
    return switch (breach) {
      case Breach.QuantityTooSmall _, Breach.QuantityTooLarge _ -> "LOT_SIZE";
      case Breach.PriceOutOfRange _ -> "PRICE_FILTER";
      case Breach.PriceTooFar _ -> "PERCENT_PRICE";
      case Breach.NotionalTooSmall _ -> "MIN_NOTIONAL";
      case Breach.TooManyOrders _ -> "MAX_NUM_ORDERS";
      case Breach.TooManyConditional _ -> "MAX_NUM_ALGO_ORDERS";
      case Breach.CallbackOutOfRange _ -> "CALLBACK_RATE";
    };
  }

  private static String sentence(Breach breach) {
    return switch (breach) {
      case Breach.QuantityTooSmall(var quantity, var min) ->
          "a quantity of %s is below the venue's smallest of %s"
              .formatted(text(quantity), text(min));
      case Breach.QuantityTooLarge(var quantity, var max) ->
          "a quantity of %s is above the venue's largest of %s"
              .formatted(text(quantity), text(max));
      case Breach.PriceOutOfRange(var price, var min, var max) ->
          "a price of %s is outside of the venue's %s to %s"
              .formatted(text(price), text(min), text(max));
      case Breach.PriceTooFar(var price, var bound) ->
          "a price of %s is further from the mark price than the venue allows, which is %s now"
              .formatted(text(price), text(bound));
      case Breach.NotionalTooSmall(var notional, var min) ->
          "a value of %s is below the venue's smallest of %s".formatted(text(notional), text(min));
      case Breach.TooManyOrders(int open, int max) ->
          "%d orders rest in this market and the venue allows %d".formatted(open, max);
      case Breach.TooManyConditional(int open, int max) ->
          "%d conditional orders wait and the venue allows %d".formatted(open, max);
      case Breach.CallbackOutOfRange(var percent, var min, var max) ->
          "a trailing distance of %s %% is outside of the venue's %s to %s %%"
              .formatted(text(percent), text(min), text(max));
    };
  }

  private static String text(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
