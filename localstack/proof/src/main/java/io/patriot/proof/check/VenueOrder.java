package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import java.math.BigDecimal;

/**
 * An order as it stands at a venue, with what became of it if it was conditional.
 *
 * @param name what its owner called it
 * @param quantity what it asks for; zero for all that is held
 * @param executed what it has traded
 * @param isLive whether it may still trade
 */
record VenueOrder(
    AccountId account,
    String name,
    Symbol symbol,
    BigDecimal quantity,
    BigDecimal executed,
    boolean isLive) {

  /** The most that it has traded or may still trade. */
  BigDecimal reach() {
    return isLive ? quantity.max(executed) : executed;
  }
}
