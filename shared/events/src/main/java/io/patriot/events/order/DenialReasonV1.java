package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why an order was denied, on the wire: a code and its numbers in the order in which {@link
 * DenialReason} names them.
 */
@Serdeable
public record DenialReasonV1(String code, List<String> values) {

  public static DenialReasonV1 of(DenialReason reason) {
    return switch (reason) {
      case DenialReason.UnknownInstrument(var symbol) -> v1("UNKNOWN_INSTRUMENT", symbol);
      case DenialReason.StalePrice(var age, var maximum) -> v1("STALE_PRICE", age, maximum);
      case DenialReason.IntentExpired(var late) -> v1("INTENT_EXPIRED", late);
      case DenialReason.AccountNotActive(var status) -> v1("ACCOUNT_NOT_ACTIVE", status);
      case DenialReason.TradingNotAllowed(var state) -> v1("TRADING_NOT_ALLOWED", state);
      case DenialReason.PlatformStopped(var state) -> v1("PLATFORM_STOPPED", state);
      case DenialReason.QuantityOffGrid(var requested, var lot) ->
          v1("QUANTITY_OFF_GRID", requested, lot);
      case DenialReason.PriceOffGrid(var requested, var tick) ->
          v1("PRICE_OFF_GRID", requested, tick);
      case DenialReason.QuantityOutOfRange(var requested, var minimum, var maximum) ->
          v1("QUANTITY_OUT_OF_RANGE", requested, minimum, maximum);
      case DenialReason.BelowMinimumNotional(var notional, var minimum) ->
          v1("BELOW_MINIMUM_NOTIONAL", notional, minimum);
      case DenialReason.PriceTooFar(var requested, var reference, var collar) ->
          v1("PRICE_TOO_FAR", requested, reference, collar);
      case DenialReason.TriggerPassed(var trigger, var last) -> v1("TRIGGER_PASSED", trigger, last);
      case DenialReason.PositionTooLarge(var resulting, var maximum) ->
          v1("POSITION_TOO_LARGE", resulting, maximum);
      case DenialReason.TooManyPositions(var open, var maximum) ->
          v1("TOO_MANY_POSITIONS", open, maximum);
      case DenialReason.TooManyPositionsInAll(var scope, var open, var maximum) ->
          v1("TOO_MANY_POSITIONS_IN_ALL", scope, open, maximum);
      case DenialReason.TooManyOrders(var working, var maximum) ->
          v1("TOO_MANY_ORDERS", working, maximum);
      case DenialReason.NothingToReduce(var requested, var reducible) ->
          v1("NOTHING_TO_REDUCE", requested, reducible);
      case DenialReason.InsufficientFunds(var needed, var free) ->
          v1("INSUFFICIENT_FUNDS", needed, free);
      case DenialReason.NotReplaced(var order, var why) -> v1("NOT_REPLACED", order, why);
      case DenialReason.OrdersTooFast(var scope, var placed, var maximum, var nextAt) ->
          v1("ORDERS_TOO_FAST", scope, placed, maximum, nextAt);
      case DenialReason.OrdersOfDayPlaced(var scope, var placed, var maximum) ->
          v1("ORDERS_OF_DAY_PLACED", scope, placed, maximum);
      case DenialReason.DayLossReached(var scope, var lost, var maximum) ->
          v1("DAY_LOSS_REACHED", scope, lost, maximum);
      case DenialReason.LeverageTooHigh(var scope, var resulting, var maximum) ->
          v1("LEVERAGE_TOO_HIGH", scope, resulting, maximum);
      case DenialReason.OpenLossTooHigh(var scope, var resulting, var maximum) ->
          v1("OPEN_LOSS_TOO_HIGH", scope, resulting, maximum);
      case DenialReason.PositionLossTooHigh(var scope, var resulting, var maximum) ->
          v1("POSITION_LOSS_TOO_HIGH", scope, resulting, maximum);
      case DenialReason.StopMissing(var scope, var atRisk) -> v1("STOP_MISSING", scope, atRisk);
      case DenialReason.StopOnWrongSide(var stop, var entry) ->
          v1("STOP_ON_WRONG_SIDE", stop, entry);
    };
  }

  public DenialReason toDomain() {
    return switch (code) {
      case "UNKNOWN_INSTRUMENT" -> new DenialReason.UnknownInstrument(new Symbol(value(0)));
      case "STALE_PRICE" -> new DenialReason.StalePrice(duration(0), duration(1));
      case "INTENT_EXPIRED" -> new DenialReason.IntentExpired(duration(0));
      case "ACCOUNT_NOT_ACTIVE" ->
          new DenialReason.AccountNotActive(AccountStatus.valueOf(value(0)));
      case "TRADING_NOT_ALLOWED" ->
          new DenialReason.TradingNotAllowed(TradingState.valueOf(value(0)));
      case "PLATFORM_STOPPED" -> new DenialReason.PlatformStopped(TradingState.valueOf(value(0)));
      case "QUANTITY_OFF_GRID" -> new DenialReason.QuantityOffGrid(quantity(0), quantity(1));
      case "PRICE_OFF_GRID" -> new DenialReason.PriceOffGrid(price(0), price(1));
      case "QUANTITY_OUT_OF_RANGE" ->
          new DenialReason.QuantityOutOfRange(quantity(0), quantity(1), quantity(2));
      case "BELOW_MINIMUM_NOTIONAL" -> new DenialReason.BelowMinimumNotional(money(0), money(1));
      case "PRICE_TOO_FAR" -> new DenialReason.PriceTooFar(price(0), price(1), Rate.of(value(2)));
      case "TRIGGER_PASSED" -> new DenialReason.TriggerPassed(price(0), price(1));
      case "POSITION_TOO_LARGE" -> new DenialReason.PositionTooLarge(money(0), money(1));
      case "TOO_MANY_POSITIONS" -> new DenialReason.TooManyPositions(number(0), number(1));
      case "TOO_MANY_POSITIONS_IN_ALL" ->
          new DenialReason.TooManyPositionsInAll(scope(0), number(1), number(2));
      case "TOO_MANY_ORDERS" -> new DenialReason.TooManyOrders(number(0), number(1));
      case "NOTHING_TO_REDUCE" -> new DenialReason.NothingToReduce(quantity(0), quantity(1));
      case "INSUFFICIENT_FUNDS" -> new DenialReason.InsufficientFunds(money(0), money(1));
      case "NOT_REPLACED" ->
          new DenialReason.NotReplaced(
              new OrderId(value(0)), DenialReason.WhyNotReplaced.valueOf(value(1)));
      case "ORDERS_TOO_FAST" ->
          new DenialReason.OrdersTooFast(scope(0), number(1), number(2), Instant.parse(value(3)));
      case "ORDERS_OF_DAY_PLACED" ->
          new DenialReason.OrdersOfDayPlaced(scope(0), number(1), number(2));
      case "DAY_LOSS_REACHED" -> new DenialReason.DayLossReached(scope(0), money(1), money(2));
      case "LEVERAGE_TOO_HIGH" -> new DenialReason.LeverageTooHigh(scope(0), money(1), money(2));
      case "OPEN_LOSS_TOO_HIGH" -> new DenialReason.OpenLossTooHigh(scope(0), money(1), money(2));
      case "POSITION_LOSS_TOO_HIGH" ->
          new DenialReason.PositionLossTooHigh(scope(0), money(1), money(2));
      case "STOP_MISSING" -> new DenialReason.StopMissing(scope(0), money(1));
      case "STOP_ON_WRONG_SIDE" -> new DenialReason.StopOnWrongSide(price(0), price(1));
      default -> throw new IllegalArgumentException("No such denial: " + code);
    };
  }

  private static DenialReasonV1 v1(String code, Object... values) {
    return new DenialReasonV1(code, List.of(values).stream().map(Object::toString).toList());
  }

  private String value(int index) {
    return values.get(index);
  }

  private Duration duration(int index) {
    return Duration.parse(value(index));
  }

  private LimitScope scope(int index) {
    return LimitScope.parse(value(index));
  }

  private Quantity quantity(int index) {
    return Quantity.of(value(index));
  }

  private Price price(int index) {
    return Price.of(value(index));
  }

  private int number(int index) {
    return Integer.parseInt(value(index));
  }

  /** As {@link Money#toString} writes it: amount, space, asset. */
  private Money money(int index) {
    String text = value(index);
    int space = text.indexOf(' ');
    return new MoneyV1(text.substring(0, space), text.substring(space + 1)).toDomain();
  }
}
