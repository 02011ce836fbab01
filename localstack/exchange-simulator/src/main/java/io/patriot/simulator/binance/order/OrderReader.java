package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads an order from a request. */
public final class OrderReader {
  private static final Set<String> CONDITIONAL =
      Set.of("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET");

  private final Floor floor;
  private final InstantSource clock;
  private final Supplier<String> names;

  /**
   * @param names gives orders a name whose owner did not
   */
  public OrderReader(Floor floor, InstantSource clock, Supplier<String> names) {
    this.floor = floor;
    this.clock = clock;
    this.names = names;
  }

  public NewOrder read(Account account, Request request) {
    Instrument instrument = request.requiredInstrument();
    Side side = OrderFields.side(request);
    OrderKind kind = kind(request);
    PositionSide positionSide = OrderFields.positionSide(request, account.hedged());
    Lifetime lifetime = lifetime(request, kind);
    BigDecimal quantity = request.requiredDecimal("quantity");
    PriceMatch match = PriceMatch.read(request);
    BigDecimal price = price(request, kind, instrument, side, match);
    boolean reduceOnly = OrderFields.reduceOnly(request, account.hedged());
    String clientId = OrderFields.clientId(request, "newClientOrderId").orElseGet(this::shortName);
    return new NewOrder(
        instrument,
        side,
        positionSide,
        kind,
        lifetime,
        quantity,
        price,
        match.name(),
        clientId,
        reduceOnly,
        OrderFields.selfTradePrevention(request),
        OrderFields.goodTillMs(request, lifetime, clock.millis()),
        Origin.OWNER);
  }

  private static OrderKind kind(Request request) {
    String type = request.required("type");
    if (CONDITIONAL.contains(type)) {
      throw OrderRefusals.useAlgo().now();
    }
    return switch (type) {
      case "LIMIT" -> OrderKind.LIMIT;
      case "MARKET" -> OrderKind.MARKET;
      default -> throw OrderRefusals.invalidType().now();
    };
  }

  private static Lifetime lifetime(Request request, OrderKind kind) {
    Optional<Lifetime> lifetime = OrderFields.lifetime(request);
    if (kind == OrderKind.MARKET) {
      if (lifetime.isPresent()) {
        throw Refusal.notRequired("timeInForce").now();
      }
      return Lifetime.GTC;
    }
    return lifetime.orElseThrow(() -> Refusal.missing("timeInForce").now());
  }

  private BigDecimal price(
      Request request, OrderKind kind, Instrument instrument, Side side, PriceMatch match) {
    Optional<BigDecimal> price = request.decimal("price");
    if (match != PriceMatch.NONE && kind != OrderKind.LIMIT) {
      throw Refusal.of(-5038, "Price match only supports order type: LIMIT, STOP AND TAKE_PROFIT")
          .now();
    }
    if (price.isPresent() && (kind == OrderKind.MARKET || match != PriceMatch.NONE)) {
      throw Refusal.notRequired("price").now();
    }
    if (kind == OrderKind.MARKET) {
      return BigDecimal.ZERO;
    }
    return match == PriceMatch.NONE
        ? price.orElseThrow(() -> Refusal.missing("price").now())
        : match.price(floor, instrument, side);
  }

  private String shortName() {
    return names.get().substring(0, 22);
  }
}
