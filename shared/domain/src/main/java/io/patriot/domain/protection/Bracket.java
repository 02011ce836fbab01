package io.patriot.domain.protection;

import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stop and the target that are to guard what an order opens. Whichever is reached first closes
 * all that is held by then; the other one goes.
 *
 * @param stop where the position is closed when it goes wrong
 * @param target where it is closed when it went as hoped
 * @param source which price the triggers watch
 * @param fallback what is done when the stop cannot be placed
 */
public record Bracket(
    Optional<Price> stop, Optional<Price> target, TriggerSource source, Fallback fallback)
    implements Protection {

  public Bracket {
    if (stop.isEmpty() && target.isEmpty()) {
      throw new IllegalArgumentException("A bracket has a stop or a target");
    }
  }

  /** The ways out that it has. */
  public List<GuardPart> parts() {
    return Stream.of(GuardPart.STOP, GuardPart.TARGET)
        .filter(part -> trigger(part).isPresent())
        .toList();
  }

  /** The price that wakes a way out. */
  public Optional<Price> trigger(GuardPart part) {
    return switch (part) {
      case STOP -> stop;
      case TARGET -> target;
      case EXIT -> Optional.empty();
    };
  }

  /** What a way out is as an order. */
  public OrderType type(GuardPart part) {
    return switch (part) {
      case STOP -> new OrderType.Stop(stop.orElseThrow(), source, Optional.empty());
      case TARGET -> new OrderType.TakeProfit(target.orElseThrow(), source, Optional.empty());
      case EXIT -> new OrderType.Market();
    };
  }

  /** The same without one way out; nothing when it was the only one. */
  public Optional<Bracket> without(GuardPart part) {
    Optional<Price> stays = part == GuardPart.STOP ? Optional.empty() : stop;
    Optional<Price> hopes = part == GuardPart.TARGET ? Optional.empty() : target;
    return stays.isEmpty() && hopes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bracket(stays, hopes, source, fallback));
  }

  /** The same with one way out at another price. */
  public Bracket withTrigger(GuardPart part, Price there) {
    return new Bracket(
        part == GuardPart.STOP ? Optional.of(there) : stop,
        part == GuardPart.TARGET ? Optional.of(there) : target,
        source,
        fallback);
  }

  /** Whether the target lies where such an entry at this price would gain. */
  public boolean targetGains(Side entry, Price price) {
    return target
        .map(there -> entry == Side.BUY ? there.isAbove(price) : there.isBelow(price))
        .orElse(true);
  }
}
