package io.patriot.events.account;

import io.patriot.domain.position.PositionMode;
import org.jspecify.annotations.Nullable;

/**
 * How an account holds its markets, on the wire. One position a market goes without saying, as it
 * did before there was another way.
 */
public final class PositionModeV1 {
  private PositionModeV1() {}

  public static @Nullable String of(PositionMode mode) {
    return mode == PositionMode.ONE_WAY ? null : mode.name();
  }

  public static PositionMode toDomain(@Nullable String mode) {
    return mode == null ? PositionMode.ONE_WAY : PositionMode.valueOf(mode);
  }
}
