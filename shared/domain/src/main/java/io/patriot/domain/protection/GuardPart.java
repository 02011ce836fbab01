package io.patriot.domain.protection;

import java.util.List;

/** Which way out of a position an order guards. */
public enum GuardPart {
  /** Where it is closed when it goes wrong. */
  STOP,
  /** Where it, or the first part of it, is closed when it went as hoped. */
  TARGET,
  /** Where another part of it is closed when it went as hoped. */
  SECOND_TARGET,
  /** Where one more part of it is closed when it went as hoped. */
  THIRD_TARGET,
  /** Out at the market, because its stop cannot be placed. */
  EXIT;

  /** More than these are no plan any more. */
  public static final List<GuardPart> TARGETS = List.of(TARGET, SECOND_TARGET, THIRD_TARGET);

  public boolean isTarget() {
    return TARGETS.contains(this);
  }
}
