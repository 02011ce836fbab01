package io.patriot.domain.protection;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stop and the targets that are to guard what an order opens. The stop closes all that is held
 * by then, and so does a target that is alone; of several, each closes its share.
 *
 * @param stop where the position is closed when it goes wrong
 * @param targets where it is closed when it went as hoped
 * @param source which price the triggers watch
 * @param fallback what is done when the stop cannot be placed
 * @param ladder whether the stop is to follow the position in stages, see {@link Ladder}
 */
public record Bracket(
    Optional<Price> stop, Targets targets, TriggerSource source, Fallback fallback, boolean ladder)
    implements Protection {

  public Bracket {
    if (stop.isEmpty() && targets.isEmpty()) {
      throw new IllegalArgumentException("A bracket has a stop or a target");
    }
    if (ladder && stop.isEmpty()) {
      throw new IllegalArgumentException("A ladder moves a stop");
    }
  }

  /** Whose stop stays where it is. */
  public Bracket(Optional<Price> stop, Targets targets, TriggerSource source, Fallback fallback) {
    this(stop, targets, source, fallback, false);
  }

  /** With one target for all that is held, or none. */
  public Bracket(
      Optional<Price> stop, Optional<Price> target, TriggerSource source, Fallback fallback) {
    this(stop, target.map(Targets::forAll).orElseGet(Targets::none), source, fallback);
  }

  /** The ways out that it has. */
  public List<GuardPart> parts() {
    return Stream.concat(stop.stream().map(_ -> GuardPart.STOP), targets.byPart().keySet().stream())
        .toList();
  }

  /** Whether a way out closes whatever is held. */
  public boolean closesAll(GuardPart part) {
    return part == GuardPart.STOP || (part.isTarget() && targets.isForAll());
  }

  /** Where each way out is. */
  public Stream<Price> prices() {
    return parts().stream().flatMap(part -> trigger(part).stream());
  }

  /** The price that wakes a way out. */
  public Optional<Price> trigger(GuardPart part) {
    return switch (part) {
      case STOP -> stop;
      case TARGET, SECOND_TARGET, THIRD_TARGET -> targets.of(part).map(Target::price);
      case EXIT -> Optional.empty();
    };
  }

  /** What a way out is as an order. */
  public OrderType type(GuardPart part) {
    return switch (part) {
      case STOP -> new OrderType.Stop(stop.orElseThrow(), source, Optional.empty());
      case TARGET, SECOND_TARGET, THIRD_TARGET ->
          new OrderType.TakeProfit(trigger(part).orElseThrow(), source, Optional.empty());
      case EXIT -> new OrderType.Market();
    };
  }

  /** The same without one way out; nothing when it was the only one. */
  public Optional<Bracket> without(GuardPart part) {
    return with(part == GuardPart.STOP ? Optional.empty() : stop, targets.without(part));
  }

  /** The same after a target has closed its share; nothing when it was the only way out. */
  public Optional<Bracket> reached(GuardPart part) {
    return with(stop, targets.reached(part));
  }

  private Optional<Bracket> with(Optional<Price> newStop, Targets newTargets) {
    return newStop.isEmpty() && newTargets.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bracket(newStop, newTargets, source, fallback, ladder && newStop.isPresent()));
  }

  /** The same whose stop is to follow the position, or not. */
  public Bracket withLadder(boolean wanted) {
    return new Bracket(stop, targets, source, fallback, wanted);
  }

  /** The same with one way out at another price. */
  public Bracket withTrigger(GuardPart part, Price there) {
    return new Bracket(
        part == GuardPart.STOP ? Optional.of(there) : stop,
        targets.at(part, there),
        source,
        fallback,
        ladder);
  }

  /** Whether each target lies where such an entry at this price would gain. */
  public boolean targetsGain(Side entry, Price price) {
    return targets.byPart().values().stream()
        .map(Target::price)
        .allMatch(there -> entry == Side.BUY ? there.isAbove(price) : there.isBelow(price));
  }
}
