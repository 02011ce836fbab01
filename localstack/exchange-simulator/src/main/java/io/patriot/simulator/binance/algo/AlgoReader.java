package io.patriot.simulator.binance.algo;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.order.Lifetime;
import io.patriot.simulator.binance.order.OrderFields;
import io.patriot.simulator.binance.order.OrderKind;
import io.patriot.simulator.binance.order.OrderRefusals;
import io.patriot.simulator.binance.order.PriceMatch;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a conditional order from a request. */
public final class AlgoReader {
  private static final BigDecimal CALLBACK_RATE_MIN = new BigDecimal("0.1");
  private static final BigDecimal CALLBACK_RATE_MAX = BigDecimal.TEN;

  private final InstantSource clock;
  private final Supplier<String> names;

  public AlgoReader(InstantSource clock, Supplier<String> names) {
    this.clock = clock;
    this.names = names;
  }

  public NewAlgo read(Account account, Request request) {
    if (!request.required("algoType").equals("CONDITIONAL")) {
      throw Refusal.invalidValue("algoType").now();
    }
    var instrument = request.requiredInstrument();
    Side side = OrderFields.side(request);
    AlgoType type = type(request);
    var positionSide = OrderFields.positionSide(request, account.hedged());
    boolean closePosition = closePosition(request, type, positionSide, side);
    String timeInForce = timeInForce(request);
    PriceMatch match = match(request, type);
    long goodTillMs =
        timeInForce.equals("GTD")
            ? OrderFields.goodTillMs(request, Lifetime.GTD, clock.millis())
            : 0;
    OrderFields.wantsResult(request);
    return new NewAlgo(
        instrument,
        side,
        positionSide,
        type,
        timeInForce,
        closePosition ? BigDecimal.ZERO : request.requiredDecimal("quantity"),
        price(request, type, match),
        match,
        triggerPrice(request, type),
        byMarkPrice(request),
        closePosition,
        request.flag("priceProtect").orElse(false),
        reduceOnly(request, account, closePosition),
        type == AlgoType.TRAILING_STOP_MARKET
            ? request.decimal("activatePrice").orElse(BigDecimal.ZERO)
            : BigDecimal.ZERO,
        callbackRate(request, type),
        OrderFields.clientId(request, "clientAlgoId").orElseGet(() -> names.get().substring(0, 22)),
        OrderFields.selfTradePrevention(request),
        goodTillMs);
  }

  private static AlgoType type(Request request) {
    String text = request.required("type");
    return Stream.of(AlgoType.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> OrderRefusals.invalidType().now());
  }

  private static boolean closePosition(
      Request request, AlgoType type, PositionSide positionSide, Side side) {
    if (!request.flag("closePosition").orElse(false)) {
      return false;
    }
    boolean opens = positionSide != PositionSide.BOTH && positionSide.isOpenedBy(side);
    if (!type.mayClosePosition() || opens) {
      throw Refusal.notRequired("closePosition").now();
    }
    if (request.text("quantity").isPresent()) {
      throw AlgoRefusals.quantityWithClosePosition().now();
    }
    return true;
  }

  private static boolean reduceOnly(Request request, Account account, boolean closePosition) {
    if (!closePosition) {
      return OrderFields.reduceOnly(request, account.hedged());
    }
    var flag = request.flag("reduceOnly");
    if (flag.isPresent()) {
      throw flag.get()
          ? Refusal.notRequired("reduceOnly").now()
          : AlgoRefusals.reduceOnlyWithClosePosition().now();
    }
    return false;
  }

  private static String timeInForce(Request request) {
    String text = request.text("timeInForce").orElse("GTC");
    return text.equals(NewAlgo.UNTIL_FLAT)
        ? text
        : OrderFields.lifetime(request).orElse(Lifetime.GTC).name();
  }

  private static PriceMatch match(Request request, AlgoType type) {
    PriceMatch match = PriceMatch.read(request);
    if (match != PriceMatch.NONE && type.becomes() != OrderKind.LIMIT) {
      throw Refusal.of(-5038, "Price match only supports order type: LIMIT, STOP AND TAKE_PROFIT")
          .now();
    }
    return match;
  }

  private static BigDecimal price(Request request, AlgoType type, PriceMatch match) {
    var price = request.decimal("price");
    if (type.becomes() == OrderKind.MARKET) {
      return BigDecimal.ZERO; // sent by some clients, and of no meaning
    }
    if (match == PriceMatch.NONE) {
      return price.orElseThrow(() -> Refusal.missing("price").now());
    }
    if (price.isPresent()) {
      throw Refusal.notRequired("price").now();
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal triggerPrice(Request request, AlgoType type) {
    return type == AlgoType.TRAILING_STOP_MARKET
        ? BigDecimal.ZERO
        : request.requiredDecimal("triggerPrice");
  }

  private static boolean byMarkPrice(Request request) {
    return switch (request.text("workingType").orElse("CONTRACT_PRICE")) {
      case "CONTRACT_PRICE" -> false;
      case "MARK_PRICE" -> true;
      default -> throw Refusal.of(-4031, "Invalid parameter working type").now();
    };
  }

  private static BigDecimal callbackRate(Request request, AlgoType type) {
    if (type != AlgoType.TRAILING_STOP_MARKET) {
      return BigDecimal.ZERO;
    }
    BigDecimal rate = request.requiredDecimal("callbackRate");
    if (rate.compareTo(CALLBACK_RATE_MIN) < 0 || rate.compareTo(CALLBACK_RATE_MAX) > 0) {
      throw Refusal.invalidValue("callbackRate").now();
    }
    return rate;
  }
}
