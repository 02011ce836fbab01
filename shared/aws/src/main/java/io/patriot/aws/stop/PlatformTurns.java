package io.patriot.aws.stop;

import io.patriot.application.platform.PlatformSwitch;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.domain.account.TradingState;
import io.patriot.events.Wire;
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
  private static final String CEILINGS = "ceilings";
  private static final String NONE = "-";

  private final Wire wire;

  public PlatformTurns(Wire wire) {
    this.wire = wire;
  }

  /** How the switch stands by this item; where there is none, nobody ever turned it. */
  public PlatformSwitch standing(Optional<Item> now) {
    return now.map(this::turn).orElse(PlatformSwitch.NEVER_TURNED);
  }

  Item item(Key key, PlatformSwitch turned) {
    Item item =
        Item.at(key)
            .with(STATE, turned.state().name())
            .with(BY, turned.by())
            .with(WHY, turned.why().isEmpty() ? NONE : turned.why())
            .with(AT, turned.at().toString())
            .with(HELD_UNTIL, turned.heldUntil().map(Instant::toString).orElse(NONE))
            .with(Item.VERSION, turned.version())
            .with(STOP, turned.stop());
    return turned
        .ceilings()
        .map(set -> item.with(CEILINGS, wire.write(CeilingsV1.of(set))))
        .orElse(item);
  }

  private PlatformSwitch turn(Item item) {
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
        item.findNumber(STOP).orElse(version), // turned before stops were numbered
        item.find(CEILINGS).map(text -> wire.read(text, CeilingsV1.class).toApplication()));
  }
}
