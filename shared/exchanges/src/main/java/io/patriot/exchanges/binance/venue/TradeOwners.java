package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.OrderAnswer;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.UserTrade;
import java.util.Optional;

/**
 * Says whose order a trade was. A trade names the venue's order only: that order names ours, or is
 * what a conditional order of ours became, or is nobody's here.
 */
final class TradeOwners {
  private final BinanceOrders orders;
  private final TriggeredOrders triggered;
  private final OwnerMemory.Market memory;
  private final Credential key;
  private final Symbol symbol;

  TradeOwners(
      BinanceOrders orders,
      TriggeredOrders triggered,
      OwnerMemory.Market memory,
      Credential key,
      Symbol symbol) {
    this.orders = orders;
    this.triggered = triggered;
    this.memory = memory;
    this.key = key;
    this.symbol = symbol;
  }

  /** Whose it was. */
  sealed interface Owner {
    /** An order of ours. */
    record Ours(OrderId order) implements Owner {}

    /**
     * An order that was not given here.
     *
     * @param name what we call it
     * @param origin what is known of where it came from
     */
    record Others(OrderId name, String origin) implements Owner {}

    /** The venue did not say. */
    record Unknown(String cause) implements Owner {}
  }

  Owner of(UserTrade trade) {
    long order = trade.orderId();
    return memory
        .find(order)
        .orElseGet(
            () -> {
              Owner owner = asked(order);
              if (!(owner instanceof Owner.Unknown)) {
                memory.keep(order, owner);
              }
              return owner;
            });
  }

  private Owner asked(long orderId) {
    return switch (orders.find(key, symbol, new OrderKey.Venues(orderId))) {
      case Reading.Read<OrderAnswer>(var order, _) -> {
        Optional<OrderId> ours = OrderId.ifOurs(order.clientId());
        yield ours.isPresent()
            ? new Owner.Ours(ours.get())
            : fromConditional(orderId, External.origin(order.clientId()));
      }
      case Reading.VenueError<OrderAnswer>(_, int code, String message) ->
          new Owner.Unknown(code + " " + message);
      case Reading.Unavailable<OrderAnswer>(var reason, var detail, _) ->
          new Owner.Unknown(reason + ": " + detail);
    };
  }

  private Owner fromConditional(long orderId, String origin) {
    return switch (triggered.found()) {
      case TriggeredOrders.Found.Became(var ours) -> {
        OrderId order = ours.get(orderId);
        yield order != null
            ? new Owner.Ours(order)
            : new Owner.Others(External.name(orderId), origin);
      }
      case TriggeredOrders.Found.Unknown(var cause) -> new Owner.Unknown(cause);
    };
  }

  /** Orders that were not given here. */
  static final class External {
    private static final String LIQUIDATION = "autoclose-";
    private static final String DELEVERAGING = "adl_autoclose";

    private External() {}

    /** "Order Update", 2026-05-28: the venue's own orders carry these names. */
    static String origin(String clientId) {
      if (clientId.startsWith(LIQUIDATION)) {
        return "liquidation";
      }
      return clientId.startsWith(DELEVERAGING) ? "auto-deleveraging" : "by hand at the venue";
    }

    static OrderId name(long orderId) {
      return OrderId.of(new IntentId("external:" + orderId));
    }
  }
}
