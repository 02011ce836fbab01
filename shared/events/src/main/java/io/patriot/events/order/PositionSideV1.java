package io.patriot.events.order;

import io.patriot.domain.order.PositionSide;
import org.jspecify.annotations.Nullable;

/**
 * Which of a market's positions is meant, on the wire. The only one there is goes without saying,
 * as it did before there were others.
 */
public final class PositionSideV1 {
  private PositionSideV1() {}

  public static @Nullable String of(PositionSide side) {
    return side == PositionSide.BOTH ? null : side.name();
  }

  public static PositionSide toDomain(@Nullable String side) {
    return side == null ? PositionSide.BOTH : PositionSide.valueOf(side);
  }
}
