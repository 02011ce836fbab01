package io.patriot.domain.risk;

import static io.patriot.domain.risk.RiskRules.deniedUnless;

import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rules that limits make, each asked of every limits in force. None of them stands in the way
 * of an order that opens nothing: getting out is always allowed.
 */
final class LimitRules {
  private LimitRules() {}

  /** A position of the person that an order may open counts as held, on whichever account. */
  static Optional<DenialReason> positionsInAllAreFew(RiskFacts facts, LimitsInForce limits) {
    if (RiskRules.isHeldOrEntered(facts)) {
      return Optional.empty();
    }
    int open = RiskRules.positionsAtStake(facts) + limits.elsewhere().positions();
    int maximum = limits.limits().holding().openPositionsMax();
    return deniedUnless(
        open < maximum, new DenialReason.TooManyPositionsInAll(limits.scope(), open, maximum));
  }

  static Optional<DenialReason> ordersComeSlowly(RiskFacts facts, LimitsInForce limits) {
    int maximum = limits.limits().pace().minuteMax();
    return limits
        .recent()
        .nextAt(maximum, facts.now())
        .map(
            next ->
                new DenialReason.OrdersTooFast(
                    limits.scope(), limits.recent().count(facts.now()), maximum, next));
  }

  static Optional<DenialReason> ordersOfDayAreLeft(RiskFacts facts, LimitsInForce limits) {
    int placed = limits.day().orders();
    int maximum = limits.limits().pace().perDay();
    return deniedUnless(
        placed < maximum, new DenialReason.OrdersOfDayPlaced(limits.scope(), placed, maximum));
  }

  static Optional<DenialReason> dayLossIsBelowMaximum(RiskFacts facts, LimitsInForce limits) {
    Money lost = limits.day().lost(limits.worth());
    Money maximum = limits.day().lossMax(limits.limits().losses().dayMax());
    boolean nothingLost = !lost.isAbove(Money.zero(lost.asset()));
    return deniedUnless(
        nothingLost || lost.isBelow(maximum),
        new DenialReason.DayLossReached(limits.scope(), lost, maximum));
  }

  /** What the order closes first is not counted off: the rest may trade before it. */
  static Optional<DenialReason> leverageStaysWithinMaximum(RiskFacts facts, LimitsInForce limits) {
    Standing standing = facts.around().standing();
    Money opening = facts.instrument().notional(facts.countedPrice(), facts.opening());
    Money resulting = standing.exposure().plus(limits.elsewhere().exposure()).plus(opening);
    Money maximum =
        standing
            .equity()
            .plus(limits.elsewhere().equity())
            .times(new Rate(BigDecimal.valueOf(limits.limits().holding().leverageMax())));
    return deniedUnless(
        !resulting.isAbove(maximum),
        new DenialReason.LeverageTooHigh(limits.scope(), resulting, maximum));
  }

  static Optional<DenialReason> openLossStaysWithinMaximum(RiskFacts facts, LimitsInForce limits) {
    Standing standing = facts.around().standing();
    Money resulting =
        standing.openLoss().plus(limits.elsewhere().openLoss()).plus(facts.openingLoss());
    Money maximum =
        standing
            .equity()
            .plus(limits.elsewhere().equity())
            .times(limits.limits().losses().openMax());
    return deniedUnless(
        !resulting.isAbove(maximum),
        new DenialReason.OpenLossTooHigh(limits.scope(), resulting, maximum));
  }

  static Optional<DenialReason> positionLossStaysWithinMaximum(
      RiskFacts facts, LimitsInForce limits) {
    RiskLimits.Losses losses = limits.limits().losses();
    Money resulting = facts.worstLoss();
    Money maximum =
        facts
            .around()
            .standing()
            .equity()
            .plus(limits.elsewhere().equity())
            .times(losses.positionMax());
    return deniedUnless(
        !resulting.isAbove(maximum),
        new DenialReason.PositionLossTooHigh(limits.scope(), resulting, maximum));
  }

  static Optional<DenialReason> stopIsThere(RiskFacts facts, LimitsInForce limits) {
    return deniedUnless(
        !limits.limits().stopRequired() || facts.around().stop().isPresent(),
        new DenialReason.StopMissing(limits.scope(), facts.worstLoss()));
  }

  static Optional<DenialReason> stopProtects(RiskFacts facts) {
    Optional<Price> stop = facts.around().stop();
    if (stop.isEmpty() || facts.opening().isZero()) {
      return Optional.empty();
    }
    Price entry = facts.entry();
    boolean protects =
        facts.terms().side() == Side.BUY ? stop.get().isBelow(entry) : stop.get().isAbove(entry);
    return deniedUnless(protects, new DenialReason.StopOnWrongSide(stop.get(), entry));
  }
}
