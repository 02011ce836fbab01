package io.patriot.bot.grammar;

import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import java.util.Optional;

/**
 * What is to guard the position that an order opens, as somebody typed it. A level in per cent
 * counts from the price at which the order is to begin.
 */
public record GuardWish(
    Optional<Level> stop, Optional<Level> target, TriggerSource source, Fallback fallback) {

  /** The wish that asks for exactly this. */
  static GuardWish of(Bracket bracket) {
    return new GuardWish(
        bracket.stop().map(Level.At::new),
        bracket.target().map(Level.At::new),
        bracket.source(),
        bracket.fallback());
  }

  /** As it would be typed, with a blank in front. */
  String typed() {
    return stop.map(level -> " sl " + level.typed()).orElse("")
        + target.map(level -> " tp " + level.typed()).orElse("")
        + (fallback == Fallback.ALERT ? " alert" : "");
  }
}
