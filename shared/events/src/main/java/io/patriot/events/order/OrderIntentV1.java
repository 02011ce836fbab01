package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish to trade on the wire; price and time in force belong to limit orders. */
@Serdeable
public record OrderIntentV1(
    String intentId,
    String account,
    String symbol,
    String side,
    String quantity,
    String type,
    @Nullable String price,
    @Nullable String timeInForce,
    boolean reduceOnly,
    String origin,
    String requestedAt,
    String validUntil) {

  public static OrderIntentV1 of(OrderIntent intent) {
    OrderTerms terms = intent.terms();
    OrderType.Limit limit = terms.type() instanceof OrderType.Limit l ? l : null;
    return new OrderIntentV1(
        intent.id().value(),
        intent.account().toString(),
        terms.symbol().value(),
        terms.side().name(),
        terms.quantity().toString(),
        limit == null ? "MARKET" : "LIMIT",
        limit == null ? null : limit.price().toString(),
        limit == null ? null : limit.timeInForce().name(),
        terms.reduceOnly(),
        intent.origin(),
        intent.requestedAt().toString(),
        intent.validUntil().toString());
  }

  public OrderIntent toDomain() {
    return new OrderIntent(
        new IntentId(intentId),
        AccountId.parse(account),
        new OrderTerms(
            new Symbol(symbol), Side.valueOf(side), Quantity.of(quantity), orderType(), reduceOnly),
        origin,
        Instant.parse(requestedAt),
        Instant.parse(validUntil));
  }

  private OrderType orderType() {
    if (type.equals("MARKET")) {
      return new OrderType.Market();
    }
    if (!type.equals("LIMIT") || price == null || timeInForce == null) {
      throw new IllegalArgumentException("Not an order type with its parts: " + type);
    }
    return new OrderType.Limit(Price.of(price), TimeInForce.valueOf(timeInForce));
  }
}
