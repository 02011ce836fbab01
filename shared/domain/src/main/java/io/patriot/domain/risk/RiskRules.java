package io.patriot.domain.risk;

import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules, each one condition, in the words of the person whose order they judge. */
final class RiskRules {
  /** Prices are written every two seconds; three pages missed and we no longer know the market. */
  static final Duration QUOTE_AGE_MAX = Duration.ofSeconds(8);

  private RiskRules() {}

  static Optional<DenialReason> accountIsActive(RiskFacts facts) {
    AccountStatus status = facts.book().status();
    boolean allowed =
        switch (status) {
          case ACTIVE -> true;
          case SUSPENDED -> facts.opening().isZero();
          case DISABLED -> false;
        };
    return deniedUnless(allowed, new DenialReason.AccountNotActive(status));
  }

  static Optional<DenialReason> tradingIsAllowed(RiskFacts facts) {
    TradingState state = facts.book().tradingState();
    boolean allowed =
        switch (state) {
          case ACTIVE -> true;
          case REDUCE_ONLY -> facts.terms().reduceOnly() && facts.opening().isZero();
          case HALTED -> false;
        };
    return deniedUnless(allowed, new DenialReason.TradingNotAllowed(state));
  }

  /** Getting out needs no price of ours: the venue has one, and waiting for ours may cost more. */
  static Optional<DenialReason> priceIsFresh(RiskFacts facts) {
    return deniedUnless(
        facts.terms().reduceOnly() || isFresh(facts),
        new DenialReason.StalePrice(facts.quote().age(facts.now()), QUOTE_AGE_MAX));
  }

  private static boolean isFresh(RiskFacts facts) {
    return facts.quote().age(facts.now()).compareTo(QUOTE_AGE_MAX) <= 0;
  }

  static Optional<DenialReason> quantityIsOnGrid(RiskFacts facts) {
    Quantity quantity = facts.terms().quantity();
    return deniedUnless(
        facts.instrument().isOnLot(quantity),
        new DenialReason.QuantityOffGrid(quantity, facts.instrument().lotSize()));
  }

  static Optional<DenialReason> quantityIsInRange(RiskFacts facts) {
    Quantity quantity = facts.terms().quantity();
    Quantity minimum = facts.instrument().minQuantity();
    Quantity maximum = facts.instrument().maxQuantity();
    boolean isLargeEnough = facts.terms().closesPosition() || !minimum.isAbove(quantity);
    return deniedUnless(
        isLargeEnough && !quantity.isAbove(maximum),
        new DenialReason.QuantityOutOfRange(quantity, minimum, maximum));
  }

  static Optional<DenialReason> priceIsOnGrid(RiskFacts facts) {
    OrderType type = facts.terms().type();
    return Stream.of(
            type.limitPrice().stream(),
            type.triggerPrice().stream(),
            facts.terms().bracket().stream().flatMap(Bracket::prices))
        .flatMap(prices -> prices)
        .filter(price -> !facts.instrument().isOnTick(price))
        .findFirst()
        .map(price -> new DenialReason.PriceOffGrid(price, facts.instrument().tickSize()));
  }

  /**
   * A limit may wait anywhere on its own side of the market, but not reach far beyond it: that is a
   * slip of the finger. The limit behind a trigger is measured from the trigger. An old price
   * measures nothing: the market may long be where the limit is.
   */
  static Optional<DenialReason> priceIsWithinCollar(RiskFacts facts) {
    OrderType type = facts.terms().type();
    if (type.limitPrice().isEmpty() || (type.triggerPrice().isEmpty() && !isFresh(facts))) {
      return Optional.empty();
    }
    Price limit = type.limitPrice().get();
    Price from = type.triggerPrice().orElse(facts.quote().mid());
    BigDecimal reach = from.value().multiply(facts.instrument().collar().value());
    boolean within =
        facts.terms().side() == Side.BUY
            ? limit.value().compareTo(from.value().add(reach)) <= 0
            : limit.value().compareTo(from.value().subtract(reach)) >= 0;
    return deniedUnless(
        within, new DenialReason.PriceTooFar(limit, from, facts.instrument().collar()));
  }

  /**
   * A trigger lies where the market has still to go; one that it has passed already would wake the
   * order at once, which nobody means who sets it. Where our price is old, the venue looks.
   */
  static Optional<DenialReason> triggerLiesAhead(RiskFacts facts) {
    OrderType type = facts.terms().type();
    boolean buys = facts.terms().side() == Side.BUY;
    Price last = facts.quote().last();
    boolean ahead =
        switch (type) {
          case OrderType.Stop stop ->
              buys ? stop.trigger().isAbove(last) : stop.trigger().isBelow(last);
          case OrderType.TakeProfit target ->
              buys ? target.trigger().isBelow(last) : target.trigger().isAbove(last);
          case OrderType.TrailingStop trailing ->
              trailing
                  .activation()
                  .map(price -> buys ? price.isBelow(last) : price.isAbove(last))
                  .orElse(true);
          case OrderType.Market _, OrderType.Limit _, OrderType.LimitUntil _ -> true;
        };
    return deniedUnless(
        ahead || !isFresh(facts),
        new DenialReason.TriggerPassed(type.triggerPrice().orElse(last), last));
  }

  /** Exits are free of the minimum, or a small rest could never be closed. */
  static Optional<DenialReason> notionalIsLargeEnough(RiskFacts facts) {
    OrderType type = facts.terms().type();
    Price price = type.limitPrice().or(type::triggerPrice).orElseGet(facts::reference);
    Money notional = facts.instrument().notional(price, facts.terms().quantity());
    Money minimum = facts.instrument().minNotional();
    return deniedUnless(
        facts.opening().isZero() || !notional.isBelow(minimum),
        new DenialReason.BelowMinimumNotional(notional, minimum));
  }

  static Optional<DenialReason> reduceOnlyReduces(RiskFacts facts) {
    return deniedUnless(
        !facts.terms().reduceOnly() || facts.opening().isZero(),
        new DenialReason.NothingToReduce(facts.terms().quantity(), facts.reducing()));
  }

  /** A position must not go unguarded because many orders wait. */
  static Optional<DenialReason> workingOrdersAreFew(RiskFacts facts) {
    if (facts.terms().guard().isPresent()) {
      return Optional.empty();
    }
    int working = facts.book().working().size();
    int maximum = facts.book().limits().workingOrdersMax();
    return deniedUnless(working < maximum, new DenialReason.TooManyOrders(working, maximum));
  }

  /**
   * A position that an order may open counts as held, so that two orders cannot slip through
   * together. Side by side, a long and a short one are two.
   */
  static Optional<DenialReason> openPositionsAreFew(RiskFacts facts) {
    if (facts.opening().isZero() || facts.book().positions().containsKey(facts.leg())) {
      return Optional.empty();
    }
    int open = positionsAtStake(facts);
    int maximum =
        facts
            .around()
            .least(
                facts.book().limits().openPositionsMax(),
                limits -> limits.holding().openPositionsMax());
    return deniedUnless(
        isHeldOrEntered(facts) || open < maximum, new DenialReason.TooManyPositions(open, maximum));
  }

  /** Whether the order is for a position that is there, or that another order may open. */
  static boolean isHeldOrEntered(RiskFacts facts) {
    return facts.book().positions().containsKey(facts.leg())
        || facts.book().working().values().stream()
            .anyMatch(order -> order.leg().equals(facts.leg()));
  }

  /** How many positions the account holds or may still open. */
  static int positionsAtStake(RiskFacts facts) {
    var legs = new TreeSet<Leg>();
    facts.book().working().values().forEach(order -> legs.add(order.leg()));
    legs.removeAll(facts.book().positions().keySet());
    return facts.book().positions().size() + legs.size();
  }

  static Optional<DenialReason> positionStaysWithinMaximum(RiskFacts facts) {
    Money resulting = facts.worstPosition();
    Money maximum = facts.around().positionMax(facts.book().positionMax(), facts.book().wallet());
    return deniedUnless(
        facts.opening().isZero() || !resulting.isAbove(maximum),
        new DenialReason.PositionTooLarge(resulting, maximum));
  }

  static Optional<DenialReason> fundsSuffice(RiskFacts facts) {
    Money needed = facts.needed();
    Money free = facts.book().free();
    return deniedUnless(
        facts.opening().isZero() || !needed.isAbove(free),
        new DenialReason.InsufficientFunds(needed, free));
  }

  static Optional<DenialReason> deniedUnless(boolean allowed, DenialReason reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }
}
