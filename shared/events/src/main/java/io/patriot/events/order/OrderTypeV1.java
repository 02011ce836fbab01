package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an order wants to trade, on the wire: the name of its type, and of the other parts those that
 * the type has.
 *
 * @param name MARKET, LIMIT, LIMIT_UNTIL, STOP, TAKE_PROFIT or TRAILING_STOP
 * @param price the limit
 * @param trigger what wakes it; for a trailing stop, where it begins
 * @param callback how far a trailing stop follows, as a share
 */
@Serdeable
public record OrderTypeV1(
    String name,
    @Nullable String price,
    @Nullable String timeInForce,
    @Nullable String goodTill,
    @Nullable String trigger,
    @Nullable String triggerSource,
    @Nullable String callback) {

  public static OrderTypeV1 of(OrderType type) {
    return switch (type) {
      case OrderType.Market() -> new OrderTypeV1("MARKET", null, null, null, null, null, null);
      case OrderType.Limit(var price, var tif) ->
          new OrderTypeV1("LIMIT", price.toString(), tif.name(), null, null, null, null);
      case OrderType.LimitUntil(var price, var until) ->
          new OrderTypeV1(
              "LIMIT_UNTIL", price.toString(), null, until.toString(), null, null, null);
      case OrderType.Stop(var trigger, var source, var limit) ->
          new OrderTypeV1("STOP", text(limit), null, null, trigger.toString(), source.name(), null);
      case OrderType.TakeProfit(var trigger, var source, var limit) ->
          new OrderTypeV1(
              "TAKE_PROFIT", text(limit), null, null, trigger.toString(), source.name(), null);
      case OrderType.TrailingStop(var callback, var source, var activation) ->
          new OrderTypeV1(
              "TRAILING_STOP",
              null,
              null,
              null,
              text(activation),
              source.name(),
              callback.toString());
    };
  }

  public OrderType toDomain() {
    return switch (name) {
      case "MARKET" -> new OrderType.Market();
      case "LIMIT" ->
          new OrderType.Limit(Price.of(set(price)), TimeInForce.valueOf(set(timeInForce)));
      case "LIMIT_UNTIL" ->
          new OrderType.LimitUntil(Price.of(set(price)), Instant.parse(set(goodTill)));
      case "STOP" -> new OrderType.Stop(Price.of(set(trigger)), source(), optional(price));
      case "TAKE_PROFIT" ->
          new OrderType.TakeProfit(Price.of(set(trigger)), source(), optional(price));
      case "TRAILING_STOP" ->
          new OrderType.TrailingStop(Rate.of(set(callback)), source(), optional(trigger));
      default -> throw new IllegalArgumentException("No such order type: " + name);
    };
  }

  private TriggerSource source() {
    return TriggerSource.valueOf(set(triggerSource));
  }

  private static @Nullable String text(Optional<Price> price) {
    return price.map(Price::toString).orElse(null);
  }

  private static Optional<Price> optional(@Nullable String price) {
    return Optional.ofNullable(price).map(Price::of);
  }

  private String set(@Nullable String part) {
    if (part == null) {
      throw new IllegalArgumentException("Not an order type with its parts: " + name);
    }
    return part;
  }
}
