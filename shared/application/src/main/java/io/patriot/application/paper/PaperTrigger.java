package io.patriot.application.paper;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.Optional;

/** Where a conditional paper order stands with the price it waits for. */
public sealed interface PaperTrigger {

  /**
   * The price has not come.
   *
   * @param best the best price a trailing stop had seen at the last saving; empty while it has not
   *     begun, and for all others
   * @param guards whether there has been a position for it to reduce, without which it ends
   */
  record Waiting(Optional<Price> best, boolean guards) implements PaperTrigger {}

  /**
   * The price came, and the order went into the market.
   *
   * @param quantity for how much, which for one that closes the position may be more than was asked
   */
  record Reached(Quantity quantity) implements PaperTrigger {}
}
