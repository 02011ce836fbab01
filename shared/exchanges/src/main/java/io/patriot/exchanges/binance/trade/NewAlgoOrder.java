package io.patriot.exchanges.binance.trade;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.venue.Purpose;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An order that waits at the venue for a price. The venue looks at margin only when the price is
 * there, and calls the order that then comes about by another id.
 */
public record NewAlgoOrder(
    ClientId clientId,
    Symbol symbol,
    Side side,
    PositionSide positionSide,
    Condition condition,
    Size size,
    TriggerPrice watches,
    boolean priceProtect) {

  /** What it waits for and what it then becomes. */
  public sealed interface Condition {
    /** A market order when the price turns against the position. */
    record StopMarket(BigDecimal trigger) implements Condition {}

    /** A limit order when the price turns against the position. */
    record StopLimit(BigDecimal trigger, BigDecimal price, Lifetime lifetime)
        implements Condition {}

    /** A market order when the price has gone far enough. */
    record TakeProfitMarket(BigDecimal trigger) implements Condition {}

    /** A limit order when the price has gone far enough. */
    record TakeProfitLimit(BigDecimal trigger, BigDecimal price, Lifetime lifetime)
        implements Condition {}

    /**
     * A market order when the price has turned by so many percent from its best.
     *
     * @param activatePrice from where on the best counts; at once when absent
     */
    record Trailing(BigDecimal callbackPercent, Optional<BigDecimal> activatePrice)
        implements Condition {}
  }

  /** How much of it trades. */
  public sealed interface Size {
    /** So much. */
    record Exactly(BigDecimal quantity, boolean reduceOnly) implements Size {}

    /** Whatever the position is by then. */
    record WholePosition() implements Size {}
  }

  public NewAlgoOrder {
    if (size instanceof Size.Exactly(var quantity, var reduceOnly)) {
      if (quantity.signum() <= 0) {
        throw new IllegalArgumentException("An order is for more than nothing");
      }
      if (reduceOnly && positionSide != PositionSide.BOTH) {
        throw new IllegalArgumentException("In hedge mode the position side says what reduces");
      }
    } else if (!canCloseAll(condition)) {
      throw new IllegalArgumentException("Only a market order closes whatever there is");
    }
  }

  private static boolean canCloseAll(Condition condition) {
    return switch (condition) {
      case Condition.StopMarket _, Condition.TakeProfitMarket _ -> true;
      case Condition.StopLimit _, Condition.TakeProfitLimit _, Condition.Trailing _ -> false;
    };
  }

  public static NewAlgoOrder of(
      ClientId id, Symbol symbol, Side side, Condition condition, Size size) {
    return new NewAlgoOrder(
        id, symbol, side, PositionSide.BOTH, condition, size, TriggerPrice.CONTRACT_PRICE, false);
  }

  public NewAlgoOrder watching(TriggerPrice other) {
    return new NewAlgoOrder(
        clientId, symbol, side, positionSide, condition, size, other, priceProtect);
  }

  /** The same for one of the two positions of an account in hedge mode. */
  public NewAlgoOrder in(PositionSide position) {
    return new NewAlgoOrder(
        clientId, symbol, side, position, condition, size, watches, priceProtect);
  }

  /** Whether it can only take risk away. */
  public boolean reduces() {
    return switch (size) {
      case Size.WholePosition() -> true;
      case Size.Exactly(_, var reduceOnly) -> NewOrder.reduces(side, positionSide, reduceOnly);
    };
  }

  Purpose purpose() {
    return reduces() ? Purpose.SAFETY : Purpose.ENTRY;
  }

  Params params() {
    var params =
        Params.of("algoType", "CONDITIONAL").with("symbol", symbol.value()).with("side", side);
    if (positionSide != PositionSide.BOTH) {
      params.with("positionSide", positionSide);
    }
    switch (condition) {
      case Condition.StopMarket(var trigger) ->
          params.with("type", "STOP_MARKET").with("triggerPrice", trigger);
      case Condition.TakeProfitMarket(var trigger) ->
          params.with("type", "TAKE_PROFIT_MARKET").with("triggerPrice", trigger);
      case Condition.StopLimit(var trigger, var price, var lifetime) ->
          lifetime.into(
              params.with("type", "STOP").with("triggerPrice", trigger).with("price", price));
      case Condition.TakeProfitLimit(var trigger, var price, var lifetime) ->
          lifetime.into(
              params
                  .with("type", "TAKE_PROFIT")
                  .with("triggerPrice", trigger)
                  .with("price", price));
      case Condition.Trailing(var percent, var activate) -> {
        params.with("type", "TRAILING_STOP_MARKET").with("callbackRate", percent);
        activate.ifPresent(price -> params.with("activatePrice", price));
      }
    }
    switch (size) {
      case Size.WholePosition() -> params.with("closePosition", "true");
      case Size.Exactly(var quantity, var reduceOnly) -> {
        params.with("quantity", quantity);
        if (reduceOnly) {
          params.with("reduceOnly", "true");
        }
      }
    }
    params.with("workingType", watches);
    if (priceProtect) {
      params.with("priceProtect", "true");
    }
    return params.with("clientAlgoId", clientId.value());
  }
}
