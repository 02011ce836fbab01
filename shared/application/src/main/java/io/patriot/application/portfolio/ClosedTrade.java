package io.patriot.application.portfolio;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Direction;
import java.time.Duration;
import java.time.Instant;

/**
 * A position from the fill that opened it to the one that left nothing of it, with what came of it
 * after all its fees.
 *
 * @param quantity how much was closed altogether
 * @param entry the average price of what was added, to eight digits
 * @param exit the average price of what was closed, to eight digits
 * @param realised before fees
 * @param fees of opening and of closing
 * @param order the one that closed the rest
 */
public record ClosedTrade(
    Symbol symbol,
    Direction direction,
    Quantity quantity,
    Price entry,
    Price exit,
    Money realised,
    Money fees,
    Instant opened,
    Instant closed,
    OrderId order) {
  public Money net() {
    return realised.minus(fees);
  }

  /** How long it was held; a venue's clock that ran back makes no time of it. */
  public Duration held() {
    return opened.isAfter(closed) ? Duration.ZERO : Duration.between(opened, closed);
  }
}
