package io.patriot.domain.protection;

import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import java.util.Optional;

/**
 * How a position is to be guarded as long as it is held.
 *
 * @param id the entry that brought it along, or the stop that it began with
 * @param ladder how the stop follows the position, if it does
 */
public record ProtectionPlan(OrderId id, Bracket bracket, Optional<Ladder> ladder) {
  /** A way out that was placed so often needs somebody to look. */
  public static final int ATTEMPTS_MAX = 12;

  /** Whose stop stays where it is. */
  public ProtectionPlan(OrderId id, Bracket bracket) {
    this(id, bracket, Optional.empty());
  }

  /** What an entry brings along for a position. */
  static ProtectionPlan of(OrderId entry, Bracket bracket, Position held) {
    return new ProtectionPlan(
        entry,
        bracket.withLadder(false),
        bracket.ladder() ? Ladder.of(held, bracket) : Optional.empty());
  }

  /** An entry that goes on trading is measured by all that it bought, until the stop has moved. */
  ProtectionPlan measuredAnew(Bracket bracket, Position held) {
    return bracket.ladder() && ladder.filter(it -> it.isOn() && it.moves() == 0).isPresent()
        ? withLadder(Ladder.of(held, bracket).or(() -> ladder))
        : this;
  }

  /**
   * The name of a wish for a way out, so that the same wish made twice is one order. Each move of a
   * ladder counts its attempts anew.
   */
  public IntentId intentId(GuardPart part, int attempt) {
    int moves = part == GuardPart.STOP ? ladder.map(Ladder::moves).orElse(0) : 0;
    return new IntentId(id + ":" + part + ":" + (moves == 0 ? "" : "L" + moves + ":") + attempt);
  }

  /** The same with other ways out; without a stop there is nothing for a ladder to move. */
  public ProtectionPlan with(Bracket other) {
    return new ProtectionPlan(
        id, other, other.stop().isPresent() ? ladder : ladder.map(Ladder::ended));
  }

  /** The ladder that moves the stop. */
  public Optional<Ladder> climbing() {
    return ladder.filter(Ladder::isOn);
  }

  public ProtectionPlan withLadder(Optional<Ladder> other) {
    return new ProtectionPlan(id, bracket, other);
  }
}
