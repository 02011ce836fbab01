package io.patriot.domain.protection;

/** Which way out of a position an order guards. */
public enum GuardPart {
  /** Where it is closed when it goes wrong. */
  STOP,
  /** Where it is closed when it went as hoped. */
  TARGET,
  /** Out at the market, because its stop cannot be placed. */
  EXIT
}
