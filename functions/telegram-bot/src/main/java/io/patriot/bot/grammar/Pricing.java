package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.util.Locale;

/** At which price somebody wants to trade. */
public sealed interface Pricing {
  /** At once, at the market's price. */
  record Market() implements Pricing {}

  /** At this price or better. */
  record At(Price price, TimeInForce timeInForce) implements Pricing {}

  /** At a price so many per cent above or below the last one. */
  record Offset(BigDecimal percent, TimeInForce timeInForce) implements Pricing {}

  /** As it would be typed, with a blank in front; empty for the market's price. */
  default String typed() {
    return switch (this) {
      case Market _ -> "";
      case At(var price, var tif) -> " " + Numbers.typed(price.value()) + typed(tif);
      case Offset(var percent, var tif) ->
          " " + (percent.signum() >= 0 ? "+" : "") + Numbers.typed(percent) + "%" + typed(tif);
    };
  }

  private static String typed(TimeInForce tif) {
    return tif == TimeInForce.GTC ? "" : " " + tif.name().toLowerCase(Locale.ROOT);
  }
}
