package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;

/** How much was asked for, in the units it was asked in. */
public sealed interface Amount {
  /** So much of the base asset. */
  record Units(Quantity quantity) implements Amount {}

  /**
   * As much as so much money buys.
   *
   * @param atLeast rounded up to the next lot instead of down
   */
  record Worth(BigDecimal money, boolean atLeast) implements Amount {}

  /** A share, in per cent: of what is held when that is being reduced, else of the free money. */
  record Share(BigDecimal percent) implements Amount {}

  /** As it would be typed. */
  default String typed() {
    return switch (this) {
      case Units(var quantity) -> Numbers.typed(quantity.value());
      case Worth(var money, var atLeast) -> "$" + Numbers.typed(money) + (atLeast ? "+" : "");
      case Share(var percent) -> Numbers.typed(percent) + "%";
    };
  }
}
