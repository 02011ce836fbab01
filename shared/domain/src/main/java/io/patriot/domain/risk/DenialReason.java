package io.patriot.domain.risk;

import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;

/** Why we did not send an order, with the numbers that decided it. */
public sealed interface DenialReason {

  /** The market is not one we trade. */
  record UnknownInstrument(Symbol symbol) implements DenialReason {}

  /** The newest price is too old to decide on. */
  record StalePrice(Duration age, Duration maximum) implements DenialReason {}

  /** The order waited longer than it was wanted. */
  record IntentExpired(Duration late) implements DenialReason {}

  /** The account may only reduce, or do nothing. */
  record AccountNotActive(AccountStatus status) implements DenialReason {}

  /** Trading is halted, or only exits are allowed. */
  record TradingNotAllowed(TradingState state) implements DenialReason {}

  /** Those who look after the platform stopped for everybody what may open a position. */
  record PlatformStopped(TradingState state) implements DenialReason {}

  /** The quantity does not lie on the market's grid. */
  record QuantityOffGrid(Quantity requested, Quantity lotSize) implements DenialReason {}

  /** The price does not lie on the market's grid. */
  record PriceOffGrid(Price requested, Price tickSize) implements DenialReason {}

  /** More or less than one order of this market may be for. */
  record QuantityOutOfRange(Quantity requested, Quantity minimum, Quantity maximum)
      implements DenialReason {}

  /** The order is worth less than the market's smallest. */
  record BelowMinimumNotional(Money notional, Money minimum) implements DenialReason {}

  /** The price reaches too far beyond the market. */
  record PriceTooFar(Price requested, Price reference, Rate collar) implements DenialReason {}

  /** The market is already where the order would wake. */
  record TriggerPassed(Price trigger, Price last) implements DenialReason {}

  /** The position would be worth more than the account's limit. */
  record PositionTooLarge(Money resulting, Money maximum) implements DenialReason {}

  /** The account holds as many positions as it may. */
  record TooManyPositions(int open, int maximum) implements DenialReason {}

  /** All accounts that the limits bind hold as many positions together as they may. */
  record TooManyPositionsInAll(LimitScope scope, int open, int maximum) implements DenialReason {}

  /** The account has as many working orders as it may. */
  record TooManyOrders(int working, int maximum) implements DenialReason {}

  /** A reduce-only order finds nothing to reduce, or asks for more than there is. */
  record NothingToReduce(Quantity requested, Quantity reducible) implements DenialReason {}

  /** It was to replace another order, and cannot. */
  record NotReplaced(OrderId order, WhyNotReplaced why) implements DenialReason {}

  /** What keeps an order from being replaced. */
  enum WhyNotReplaced {
    /** There is no such order that waits for a price. */
    NO_SUCH_ORDER,
    /** It trades another market or side, or only one of the two may open a position. */
    OF_ANOTHER_KIND,
    /** It has not been at its venue yet. */
    ON_ITS_WAY,
    /** Its price came. */
    TRIGGERED,
    /** It traded. */
    TRADED,
    /** It ended by other means. */
    ENDED,
    /** Somebody else asked for it back. */
    ASKED_BACK,
    /** Another change of it is under way. */
    BEING_REPLACED
  }

  /** The order may need more money than is free. */
  record InsufficientFunds(Money needed, Money free) implements DenialReason {}

  /** As many orders as the limits allow were placed within the last minute. */
  record OrdersTooFast(LimitScope scope, int placed, int maximum, Instant nextAt)
      implements DenialReason {}

  /** As many orders as the limits allow were placed today. */
  record OrdersOfDayPlaced(LimitScope scope, int placed, int maximum) implements DenialReason {}

  /** The day has lost as much as the limits allow, realised and not. */
  record DayLossReached(LimitScope scope, Money lost, Money maximum) implements DenialReason {}

  /** All positions and working entries would be worth too many times what the account is worth. */
  record LeverageTooHigh(LimitScope scope, Money resulting, Money maximum)
      implements DenialReason {}

  /** All positions and working entries together could lose more than the limits allow. */
  record OpenLossTooHigh(LimitScope scope, Money resulting, Money maximum)
      implements DenialReason {}

  /** The position could lose more than the limits allow for one. */
  record PositionLossTooHigh(LimitScope scope, Money resulting, Money maximum)
      implements DenialReason {}

  /** Nothing may be opened without a stop; so much could be lost. */
  record StopMissing(LimitScope scope, Money atRisk) implements DenialReason {}

  /** The stop lies where the position would gain. */
  record StopOnWrongSide(Price stop, Price entry) implements DenialReason {}
}
