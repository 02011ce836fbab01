package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;

/** A price as somebody typed it: itself, or so far from the last one. */
public sealed interface Level {
  /** This price. */
  record At(Price price) implements Level {}

  /** So many per cent above or below the last price. */
  record Away(BigDecimal percent) implements Level {}

  /** As it would be typed. */
  default String typed() {
    return switch (this) {
      case At(var price) -> Numbers.typed(price.value());
      case Away(var percent) -> (percent.signum() >= 0 ? "+" : "") + Numbers.typed(percent) + "%";
    };
  }
}
