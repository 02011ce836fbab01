package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.Targets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a position is guarded once its stop follows it.
 *
 * @param plan with the ladder in it
 */
public record LadderStart(ProtectionPlan plan) {

  /**
   * Nothing when there is no way to measure by: no target, and the stop loses nothing any more; or
   * when another stop is to guard the position.
   *
   * @param stop that waits for all that is held
   * @param working the account's working orders
   */
  public static Optional<LadderStart> of(
      AccountBook book, Position position, Order stop, Collection<Order> working) {
    if (!(stop.intent().terms().type() instanceof OrderType.Stop(var trigger, var source, _))
        || stop.stillReplaces().isPresent()) {
      return Optional.empty();
    }
    Optional<ProtectionPlan> known = book.plans().of(position.leg());
    boolean guards = known.filter(plan -> isStopOf(plan, stop)).isPresent();
    if (!guards && known.flatMap(plan -> plan.bracket().stop()).isPresent()) {
      return Optional.empty(); // the stop of its plan is the one to follow
    }
    Bracket bracket =
        new Bracket(
            Optional.of(trigger),
            known.map(plan -> plan.bracket().targets()).orElseGet(Targets::none),
            source,
            known.map(plan -> plan.bracket().fallback()).orElse(Fallback.ALERT));
    var plan =
        new ProtectionPlan(
            known.map(ProtectionPlan::id).orElse(stop.id()),
            bracket,
            known.flatMap(ProtectionPlan::ladder));
    return Ladder.of(position, measuring(bracket, position, working))
        .map(ladder -> ladder.after(plan.ladder()))
        .map(ladder -> guards ? ladder : ladder.takingOver(stop.id()))
        .map(ladder -> new LadderStart(plan.withLadder(Optional.of(ladder))));
  }

  private static boolean isStopOf(ProtectionPlan plan, Order stop) {
    return stop.intent()
        .terms()
        .guard()
        .filter(new Guard(plan.id(), GuardPart.STOP)::equals)
        .isPresent();
  }

  /** A target that its owner placed by itself is one, too. */
  private static Bracket measuring(Bracket bracket, Position position, Collection<Order> working) {
    if (!bracket.targets().isEmpty()) {
      return bracket;
    }
    Comparator<Price> farthest =
        position.direction() == Direction.LONG
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    Targets targets =
        working.stream()
            .map(order -> order.intent().terms())
            .filter(terms -> terms.leg().equals(position.leg()) && terms.reduceOnly())
            .map(OrderTerms::type)
            .filter(OrderType.TakeProfit.class::isInstance)
            .flatMap(type -> type.triggerPrice().stream())
            .max(farthest)
            .map(Targets::forAll)
            .orElseGet(Targets::none);
    return new Bracket(bracket.stop(), targets, bracket.source(), bracket.fallback());
  }
}
