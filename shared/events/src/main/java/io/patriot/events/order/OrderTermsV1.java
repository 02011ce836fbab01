package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.protection.Protection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for, on the wire.
 *
 * @param positionSide the position it is for, where there can be two
 * @param bracket what is to guard the position that it opens
 * @param guard which way out of a position it guards
 */
@Serdeable
public record OrderTermsV1(
    String symbol,
    String side,
    String quantity,
    OrderTypeV1 type,
    boolean reduceOnly,
    boolean closesPosition,
    @Nullable String positionSide,
    @Nullable BracketV1 bracket,
    @Nullable GuardV1 guard) {

  public static OrderTermsV1 of(OrderTerms terms) {
    return new OrderTermsV1(
        terms.symbol().value(),
        terms.side().name(),
        terms.quantity().toString(),
        OrderTypeV1.of(terms.type()),
        terms.reduceOnly(),
        terms.closesPosition(),
        PositionSideV1.of(terms.positionSide()),
        terms.bracket().map(BracketV1::of).orElse(null),
        terms.guard().map(GuardV1::of).orElse(null));
  }

  public OrderTerms toDomain() {
    return new OrderTerms(
        new Symbol(symbol),
        Side.valueOf(side),
        Quantity.of(quantity),
        type.toDomain(),
        reduceOnly,
        closesPosition,
        PositionSideV1.toDomain(positionSide),
        protection());
  }

  private Optional<Protection> protection() {
    return bracket != null
        ? Optional.of(bracket.toDomain())
        : Optional.ofNullable(guard).map(GuardV1::toDomain);
  }
}
