package io.patriot.aws.stop;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.domain.account.TradingState;
import java.time.Instant;
import java.util.Optional;

/** A turn of the platform's switch as an item of the table, and back. */
public final class PlatformTurns {
  private static final String STATE = "tradingState";
  private static final String BY = "by";
  private static final String WHY = "why";
  private static final String AT = "at";
  private static final String HELD_UNTIL = "heldUntil";
  private static final String STOP = "stop";
  private static final String NONE = "-";

  private PlatformTurns() {}

  /** How the switch stands by this item; where there is none, nobody ever turned it. */
  public static PlatformSwitch standing(Optional<Item> now) {
    return now.map(PlatformTurns::turn).orElse(PlatformSwitch.NEVER_TURNED);
  }

  static Item item(Key key, PlatformSwitch turned) {
    return Item.at(key)
        .with(STATE, turned.state().name())
        .with(BY, turned.by())
        .with(WHY, turned.why().isEmpty() ? NONE : turned.why())
        .with(AT, turned.at().toString())
        .with(HELD_UNTIL, turned.heldUntil().map(Instant::toString).orElse(NONE))
        .with(Item.VERSION, turned.version())
        .with(STOP, turned.stop());
  }

  private static PlatformSwitch turn(Item item) {
    String why = item.text(WHY);
    String heldUntil = item.text(HELD_UNTIL);
    long version = item.number(Item.VERSION);
    return new PlatformSwitch(
        TradingState.valueOf(item.text(STATE)),
        version,
        item.number(BY),
        why.equals(NONE) ? "" : why,
        Instant.parse(item.text(AT)),
        heldUntil.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(heldUntil)),
        item.findNumber(STOP).orElse(version)); // turned before stops were numbered
  }
}
