package io.patriot.bot.grammar;

import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Targets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to guard the position that an order opens, as somebody typed it. A level in per cent
 * counts from the price at which the order is to begin.
 *
 * @param ladder whether the stop is to follow the position in stages
 */
public record GuardWish(
    Optional<Level> stop,
    List<Hope> targets,
    TriggerSource source,
    Fallback fallback,
    boolean ladder) {
  public GuardWish {
    targets = List.copyOf(targets);
  }

  /**
   * A target.
   *
   * @param share how much of the position it closes, in per cent
   */
  public record Hope(Level level, int share) {
    private String typed() {
      return " tp " + level.typed() + (share == Targets.PERCENT ? "" : "@" + share + "%");
    }
  }

  /** The wish that asks for exactly this. */
  static GuardWish of(Bracket bracket) {
    return new GuardWish(
        bracket.stop().map(Level.At::new),
        bracket.targets().byPart().values().stream()
            .map(target -> new Hope(new Level.At(target.price()), target.share()))
            .toList(),
        bracket.source(),
        bracket.fallback(),
        bracket.ladder());
  }

  /** As it would be typed, with a blank in front. */
  String typed() {
    return stop.map(level -> " sl " + level.typed()).orElse("")
        + targets.stream().map(Hope::typed).collect(Collectors.joining())
        + (fallback == Fallback.ALERT ? " alert" : "")
        + (ladder ? " ladder" : "");
  }
}
