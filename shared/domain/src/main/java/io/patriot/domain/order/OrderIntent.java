package io.patriot.domain.order;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import java.time.Instant;

/**
 * A wish to trade, complete and named before anyone acts on it.
 *
 * @param origin where it came from, for the person who asks why: a card, a strategy, an
 *     administrator
 * @param requestedAt when the person or program said so
 * @param validUntil after this moment it is no longer wanted and must not be sent
 */
public record OrderIntent(
    IntentId id,
    AccountId account,
    OrderTerms terms,
    String origin,
    Instant requestedAt,
    Instant validUntil) {

  private static final int ORIGIN_LENGTH_MAX = 100;

  public OrderIntent {
    if (origin.length() > ORIGIN_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "An origin has at most " + ORIGIN_LENGTH_MAX + " characters");
    }
  }

  public OrderId orderId() {
    return OrderId.of(id);
  }

  /** The same wish with its terms changed on the way. */
  OrderIntent withTerms(OrderTerms other) {
    return new OrderIntent(id, account, other, origin, requestedAt, validUntil);
  }

  public Symbol symbol() {
    return terms.symbol();
  }

  public Side side() {
    return terms.side();
  }

  public Quantity quantity() {
    return terms.quantity();
  }
}
