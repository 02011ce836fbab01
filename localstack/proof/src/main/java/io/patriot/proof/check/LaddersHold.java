package io.patriot.proof.check;

import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.risk.RiskFacts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * I12: a stop that follows its position is decided where its stage has it at the price that was
 * seen, and none that its venue takes later keeps less than one before it.
 */
final class LaddersHold implements Check {
  private static final String BY_THE_LADDER = "ladder: ";
  private static final String BY_ITS_OWNER = "you moved it";

  private final Function<Symbol, Instrument> markets;

  /** What keeps most of all that the venue took for a plan, as long as its ladder is on. */
  private final Map<OrderId, Price> kept = new TreeMap<>();

  LaddersHold(Function<Symbol, Instrument> markets) {
    this.markets = markets;
  }

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfAccount account
        && account.event() instanceof AccountEvent.ProtectionChanged changed) {
      changed.plan().ifPresent(plan -> changed(account, changed, plan, findings));
    } else if (event instanceof Stored.OfOrder order
        && order.event() instanceof OrderEvent.Accepted) {
      Optional<Guard> stop =
          order.after().intent().terms().guard().filter(it -> it.part() == GuardPart.STOP);
      stop.flatMap(guard -> climbing(order, guard))
          .ifPresent(plan -> accepted(order.after(), plan, findings));
    }
  }

  private void changed(
      Stored.OfAccount event,
      AccountEvent.ProtectionChanged changed,
      ProtectionPlan plan,
      Findings findings) {
    if (plan.climbing().isEmpty()) {
      kept.remove(plan.id());
    } else if (changed.reason().equals(BY_ITS_OWNER)) {
      plan.bracket().stop().ifPresent(stop -> kept.put(plan.id(), stop));
    } else if (changed.reason().startsWith(BY_THE_LADDER)) {
      Ladder ladder = plan.climbing().get();
      Optional<Price> there =
          ladder
              .last()
              .flatMap(
                  last ->
                      ladder.lock(
                          last.seen(),
                          markets.apply(changed.leg().symbol()),
                          RiskFacts.FEE_ALLOWANCE))
              .map(Ladder.Lock::stop);
      findings.must(
          Invariant.I12,
          there.equals(plan.bracket().stop()),
          () -> event.account() + ": a ladder's stop is not where its stage has it: " + plan);
      findings.must(
          Invariant.I12,
          kept.get(plan.id()) == null
              || plan.bracket().stop().stream()
                  .allMatch(stop -> !ladder.keepsMore(kept.get(plan.id()), stop)),
          () -> event.account() + ": a ladder goes down from " + kept + " to " + plan);
    }
  }

  private static Optional<ProtectionPlan> climbing(Stored.OfOrder order, Guard guard) {
    return order
        .book()
        .get()
        .plans()
        .of(order.after().intent().terms().leg())
        .filter(plan -> plan.id().equals(guard.plan()) && plan.climbing().isPresent());
  }

  private void accepted(Order stop, ProtectionPlan plan, Findings findings) {
    Price there = stop.intent().terms().type().triggerPrice().orElseThrow();
    Price before = kept.getOrDefault(plan.id(), plan.bracket().stop().orElse(there));
    boolean closesLong = stop.intent().side() == Side.SELL;
    boolean keepsLess = closesLong ? there.isBelow(before) : there.isAbove(before);
    findings.must(
        Invariant.I12,
        !keepsLess,
        () -> "the ladder's stop " + stop + " keeps less than one before it, at " + before);
    kept.put(plan.id(), keepsLess ? before : there);
  }
}
