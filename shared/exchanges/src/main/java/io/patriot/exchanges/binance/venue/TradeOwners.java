package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.trade.AlgoAnswer;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.OrderAnswer;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.UserTrade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says whose order a trade was. A trade names the venue's order only: that order names ours, or is
 * what a conditional order of ours became, or is nobody's here.
 */
final class TradeOwners {
  /** A conditional order may have waited so long before it traded. */
  private static final Duration WAITED_MAX = Duration.ofDays(7);

  private final BinanceOrders orders;
  private final BinanceAlgoOrders conditional;
  private final Credential key;
  private final Symbol symbol;
  private final Instant since;
  private final Map<Long, Owner> known = new TreeMap<>();
  private @Nullable Reading<List<AlgoAnswer>> history;

  TradeOwners(
      BinanceOrders orders,
      BinanceAlgoOrders conditional,
      Credential key,
      Symbol symbol,
      Instant since) {
    this.orders = orders;
    this.conditional = conditional;
    this.key = key;
    this.symbol = symbol;
    this.since = since;
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
    Owner owner = known.get(trade.orderId());
    if (owner == null) {
      owner = asked(trade.orderId());
      known.put(trade.orderId(), owner);
    }
    return owner;
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
    if (history == null) {
      history = conditional.since(key, symbol, since.minus(WAITED_MAX));
    }
    return switch (history) {
      case Reading.Read<List<AlgoAnswer>>(var all, _) ->
          all.stream()
              .filter(one -> one.actualOrderId().orElse(0) == orderId)
              .flatMap(one -> OrderId.ifOurs(one.clientId()).stream())
              .findFirst()
              .<Owner>map(Owner.Ours::new)
              .orElseGet(() -> new Owner.Others(External.name(orderId), origin));
      case Reading.VenueError<List<AlgoAnswer>>(_, int code, String message) ->
          new Owner.Unknown(code + " " + message);
      case Reading.Unavailable<List<AlgoAnswer>>(var reason, var detail, _) ->
          new Owner.Unknown(reason + ": " + detail);
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
