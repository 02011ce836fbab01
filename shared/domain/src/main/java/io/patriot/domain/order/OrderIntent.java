package io.patriot.domain.order;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * A wish to trade, complete and named before anyone acts on it.
 *
 * @param origin where it came from, for the person who asks why: a card, a strategy, an
 *     administrator
 * @param requestedAt when the person or program said so
 * @param validUntil after this moment it is no longer wanted and must not be sent
 * @param replaces the waiting order in whose place it is to stand, if it is for that
 */
public record OrderIntent(
    IntentId id,
    AccountId account,
    OrderTerms terms,
    String origin,
    Instant requestedAt,
    Instant validUntil,
    Optional<OrderId> replaces) {

  private static final int ORIGIN_LENGTH_MAX = 100;

  public OrderIntent {
    if (origin.length() > ORIGIN_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "An origin has at most " + ORIGIN_LENGTH_MAX + " characters");
    }
  }

  public OrderIntent(
      IntentId id,
      AccountId account,
      OrderTerms terms,
      String origin,
      Instant requestedAt,
      Instant validUntil) {
    this(id, account, terms, origin, requestedAt, validUntil, Optional.empty());
  }

  /** The same wish, to stand in the place of an order that waits. */
  public OrderIntent replacing(OrderId order) {
    return new OrderIntent(id, account, terms, origin, requestedAt, validUntil, Optional.of(order));
  }

  public OrderId orderId() {
    return id.orderId();
  }

  /** The same wish with its terms changed on the way. */
  public OrderIntent withTerms(OrderTerms other) {
    return new OrderIntent(id, account, other, origin, requestedAt, validUntil, replaces);
  }

  /** Whether a venue can change it where it rests. */
  public boolean isAmendable() {
    return terms.type() instanceof OrderType.Limit || terms.type() instanceof OrderType.LimitUntil;
  }

  /** The same wish as a venue changed it where it rests. */
  public OrderIntent amended(Quantity quantity, Price price) {
    OrderType type =
        switch (terms.type()) {
          case OrderType.Limit(_, var timeInForce) -> new OrderType.Limit(price, timeInForce);
          case OrderType.LimitUntil(_, var goodTill) -> new OrderType.LimitUntil(price, goodTill);
          case OrderType.Market _,
              OrderType.Stop _,
              OrderType.TakeProfit _,
              OrderType.TrailingStop _ ->
              throw new IllegalStateException("Nothing rests that could be changed: " + this);
        };
    return withTerms(terms.withType(type).withQuantity(quantity));
  }

  /** The same wish for one of the market's positions. */
  public OrderIntent in(PositionSide position) {
    return withTerms(terms.in(position));
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
