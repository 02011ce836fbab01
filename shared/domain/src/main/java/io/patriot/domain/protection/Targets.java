package io.patriot.domain.protection;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a position is closed in parts when it went as hoped. The shares are of what is held: when
 * one was reached, what is left is the whole for the others.
 *
 * @param whole how many shares are all that is held
 */
public record Targets(SortedMap<GuardPart, Target> byPart, int whole) {
  /** Shares are typed in per cent. */
  public static final int PERCENT = 100;

  public Targets {
    if (!byPart.keySet().stream().allMatch(GuardPart::isTarget)) {
      throw new IllegalArgumentException("Only targets are reached: " + byPart);
    }
    if (byPart.values().stream().mapToInt(Target::share).sum() > whole) {
      throw new IllegalArgumentException("There is no more than all: " + byPart);
    }
    byPart = Collections.unmodifiableSortedMap(new TreeMap<>(byPart));
  }

  public static Targets none() {
    return new Targets(Collections.emptySortedMap(), PERCENT);
  }

  /** One for all that is held. */
  public static Targets forAll(Price price) {
    return of(List.of(new Target(price, PERCENT)));
  }

  /** In this order, with shares in per cent; three at most. */
  public static Targets of(List<Target> targets) {
    var byPart = new TreeMap<GuardPart, Target>();
    for (int i = 0; i < targets.size(); i++) {
      byPart.put(GuardPart.TARGETS.get(i), targets.get(i));
    }
    return new Targets(byPart, PERCENT);
  }

  public boolean isEmpty() {
    return byPart.isEmpty();
  }

  public Optional<Target> of(GuardPart part) {
    return Optional.ofNullable(byPart.get(part));
  }

  /** Whether the only one there is closes whatever is held. */
  public boolean isForAll() {
    return byPart.size() == 1 && sharesTaken() == whole;
  }

  /** What one of them is to close; nothing while that is less than can be ordered. */
  public Optional<Quantity> quantity(GuardPart part, Quantity held, Instrument instrument) {
    Target target = byPart.get(part);
    if (target == null) {
      return Optional.empty();
    }
    boolean takesTheRest = part == byPart.lastKey() && sharesTaken() == whole;
    Quantity quantity = takesTheRest ? rest(held, instrument) : part(target, held, instrument);
    return instrument.minQuantity().isAbove(quantity) ? Optional.empty() : Optional.of(quantity);
  }

  private Quantity rest(Quantity held, Instrument instrument) {
    Quantity rest = held;
    for (Target other : byPart.headMap(byPart.lastKey()).values()) {
      rest = rest.minus(part(other, held, instrument));
    }
    return rest;
  }

  private Quantity part(Target target, Quantity held, Instrument instrument) {
    BigDecimal share =
        held.value()
            .multiply(BigDecimal.valueOf(target.share()))
            .divide(BigDecimal.valueOf(whole), instrument.quantityDigits() + 4, RoundingMode.DOWN);
    return instrument.floored(new Quantity(share));
  }

  /** Without one that is not wanted: its share is for nobody. */
  public Targets without(GuardPart part) {
    var others = new TreeMap<>(byPart);
    others.remove(part);
    return new Targets(others, whole);
  }

  /** After one has closed its share. */
  public Targets reached(GuardPart part) {
    Target target = byPart.get(part);
    return target == null
        ? this
        : new Targets(without(part).byPart(), Math.max(1, whole - target.share()));
  }

  /** With one of them at another price. */
  public Targets at(GuardPart part, Price there) {
    var moved = new TreeMap<>(byPart);
    moved.computeIfPresent(part, (_, target) -> new Target(there, target.share()));
    return new Targets(moved, whole);
  }

  private int sharesTaken() {
    return byPart.values().stream().mapToInt(Target::share).sum();
  }
}
