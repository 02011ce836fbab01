package io.patriot.domain.protection;

import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How an account's positions are to be guarded, by the position. One that is gone needs none. */
public record ProtectionPlans(SortedMap<Leg, ProtectionPlan> byLeg) {
  private static final ProtectionPlans NONE = new ProtectionPlans(Collections.emptySortedMap());

  public ProtectionPlans {
    byLeg = byLeg.isEmpty() ? Collections.emptySortedMap() : copy(byLeg);
  }

  private static SortedMap<Leg, ProtectionPlan> copy(SortedMap<Leg, ProtectionPlan> byLeg) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(byLeg));
  }

  public static ProtectionPlans none() {
    return NONE;
  }

  public boolean isEmpty() {
    return byLeg.isEmpty();
  }

  public Optional<ProtectionPlan> of(Leg leg) {
    return Optional.ofNullable(byLeg.get(leg));
  }

  /** Whether an order guards a position as its plan has it now. */
  public boolean asksFor(Leg leg, Guard guard) {
    return of(leg).filter(plan -> plan.id().equals(guard.plan())).isPresent();
  }

  /** A position that was closed or turned is not the one that its plan was made for. */
  public ProtectionPlans afterTrade(Position before, Position after) {
    return byLeg.isEmpty() || (!after.isFlat() && before.direction() == after.direction())
        ? this
        : with(after.leg(), Optional.empty());
  }

  /** An entry that traded brings its plan along; what it only closed needs none. */
  public ProtectionPlans afterEntry(OrderIntent entry, Position after) {
    Optional<Bracket> bracket =
        entry
            .terms()
            .bracket()
            .filter(_ -> !after.isFlat() && !after.direction().isReducedBy(entry.side()));
    if (bracket.isEmpty()) {
      return this;
    }
    ProtectionPlan plan =
        of(after.leg())
            .filter(it -> it.id().equals(entry.orderId()))
            .map(it -> it.measuredAnew(bracket.get(), after))
            .orElseGet(() -> ProtectionPlan.of(entry.orderId(), bracket.get(), after));
    return with(after.leg(), Optional.of(plan));
  }

  public ProtectionPlans with(Leg leg, Optional<ProtectionPlan> plan) {
    var plans = new TreeMap<>(byLeg);
    plan.ifPresentOrElse(it -> plans.put(leg, it), () -> plans.remove(leg));
    return new ProtectionPlans(plans);
  }
}
