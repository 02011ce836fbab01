package io.patriot.bot.card;

import io.patriot.application.order.OrderPreview;
import io.patriot.application.order.PreviewOrder;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskVerdict;
import io.patriot.domain.risk.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the nearest order that would pass where the one asked for does not. Each is tried on
 * the same rules before it is offered.
 */
final class Repair {
  private static final int STEPS_MAX = 5;

  private final PreviewOrder previews;
  private final Instant now;

  Repair(PreviewOrder previews, Instant now) {
    this.previews = previews;
    this.now = now;
  }

  /** Orders that would pass, at most two. */
  List<OrderTerms> of(OrderPreview denied, DenialReason reason) {
    return candidates(denied, reason)
        .flatMap(terms -> valid(denied, terms, STEPS_MAX).stream())
        .distinct()
        .toList();
  }

  private Optional<OrderTerms> valid(OrderPreview first, OrderTerms terms, int steps) {
    OrderPreview tried = previews.preview(terms, first);
    return switch (tried.verdict()) {
      case RiskVerdict.Approved _ -> Optional.of(terms);
      case RiskVerdict.Denied(var reason) ->
          steps == 0
              ? Optional.empty()
              : candidates(tried, reason)
                  .findFirst()
                  .filter(next -> !next.equals(terms))
                  .flatMap(next -> valid(first, next, steps - 1));
    };
  }

  private Stream<OrderTerms> candidates(OrderPreview preview, DenialReason reason) {
    OrderTerms terms = preview.terms();
    Instrument instrument = preview.instrument();
    return switch (reason) {
      case DenialReason.QuantityOffGrid _ -> quantity(terms, instrument.floored(terms.quantity()));
      case DenialReason.QuantityOutOfRange(var requested, var minimum, var maximum) ->
          quantity(terms, requested.isAbove(maximum) ? maximum : minimum);
      case DenialReason.BelowMinimumNotional(_, var minimum) ->
          quantity(terms, atLeast(minimum, preview.price(), instrument));
      case DenialReason.NothingToReduce(_, var reducible) -> quantity(terms, reducible);
      case DenialReason.PositionTooLarge(var resulting, var maximum) ->
          quantity(terms, lessBy(resulting.minus(maximum), preview));
      case DenialReason.LeverageTooHigh(_, var resulting, var maximum) ->
          quantity(terms, lessBy(resulting.minus(maximum), preview));
      case DenialReason.OpenLossTooHigh(_, var resulting, var maximum) ->
          quantity(terms, lessBy(worth(resulting.minus(maximum)), preview));
      case DenialReason.PositionLossTooHigh(_, var resulting, var maximum) ->
          quantity(terms, lessBy(worth(resulting.minus(maximum)), preview));
      case DenialReason.InsufficientFunds(_, var free) ->
          quantity(terms, affordable(free, preview));
      case DenialReason.PriceOffGrid(var requested, _) ->
          Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
              .flatMap(mode -> price(terms, instrument.rounded(requested, mode)));
      case DenialReason.PriceTooFar _ -> price(terms, facts(preview).reference());
      case DenialReason.TriggerPassed _,
          DenialReason.NotReplaced _,
          DenialReason.UnknownInstrument _,
          DenialReason.StalePrice _,
          DenialReason.IntentExpired _,
          DenialReason.AccountNotActive _,
          DenialReason.TradingNotAllowed _,
          DenialReason.PlatformStopped _,
          DenialReason.TooManyPositions _,
          DenialReason.TooManyPositionsInAll _,
          DenialReason.TooManyOrders _,
          DenialReason.OrdersTooFast _,
          DenialReason.OrdersOfDayPlaced _,
          DenialReason.DayLossReached _,
          DenialReason.StopMissing _,
          DenialReason.StopOnWrongSide _ ->
          Stream.empty();
    };
  }

  private static Quantity atLeast(Money worth, Price price, Instrument instrument) {
    BigDecimal lotCosts = price.value().multiply(instrument.lotSize().value());
    BigDecimal lots = worth.amount().divide(lotCosts, 0, RoundingMode.CEILING);
    return new Quantity(lots.multiply(instrument.lotSize().value()));
  }

  /** What is worth so much that, without a stop, it loses this. */
  private static Money worth(Money loss) {
    return new Money(
        loss.amount()
            .divide(Standing.LOSS_WITHOUT_STOP.value(), Money.SHARE_DIGITS, RoundingMode.CEILING),
        loss.asset());
  }

  private Quantity lessBy(Money tooMuch, OrderPreview preview) {
    BigDecimal counted = facts(preview).countedPrice().value();
    BigDecimal lotCosts = counted.multiply(preview.instrument().lotSize().value());
    BigDecimal lots = tooMuch.amount().divide(lotCosts, 0, RoundingMode.CEILING);
    BigDecimal rest =
        preview
            .terms()
            .quantity()
            .value()
            .subtract(lots.multiply(preview.instrument().lotSize().value()));
    return rest.signum() <= 0 ? Quantity.ZERO : preview.instrument().floored(new Quantity(rest));
  }

  /** What is needed grows with the quantity, so the free share of it is about right. */
  private Quantity affordable(Money free, OrderPreview preview) {
    RiskFacts facts = facts(preview);
    AccountBook book = preview.book();
    BigDecimal counted = facts.countedPrice().value();
    Quantity opening = facts.opening();
    BigDecimal unitCosts =
        counted
            .divide(BigDecimal.valueOf(book.limits().leverage()), 12, RoundingMode.CEILING)
            .add(counted.multiply(RiskFacts.FEE_ALLOWANCE.value()));
    BigDecimal missing = facts.needed().minus(free).amount();
    BigDecimal less = missing.divide(unitCosts, 12, RoundingMode.CEILING);
    if (opening.value().compareTo(less) <= 0) {
      return Quantity.ZERO;
    }
    return preview
        .instrument()
        .floored(new Quantity(preview.terms().quantity().value().subtract(less)));
  }

  private RiskFacts facts(OrderPreview preview) {
    return new RiskFacts(
        preview.book(), preview.instrument(), preview.quote(), preview.terms(), now);
  }

  private static Stream<OrderTerms> quantity(OrderTerms terms, Quantity quantity) {
    return quantity.isZero() ? Stream.empty() : Stream.of(terms.withQuantity(quantity));
  }

  private static Stream<OrderTerms> price(OrderTerms terms, Price price) {
    return switch (terms.type()) {
      case OrderType.Market _ ->
          Stream.of(terms.withType(new OrderType.Limit(price, TimeInForce.GTC)));
      case OrderType.Limit(_, var tif) ->
          Stream.of(terms.withType(new OrderType.Limit(price, tif)));
      case OrderType.LimitUntil(_, var until) ->
          Stream.of(terms.withType(new OrderType.LimitUntil(price, until)));
      case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ -> Stream.empty();
    };
  }
}
