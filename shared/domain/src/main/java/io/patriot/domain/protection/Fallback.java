package io.patriot.domain.protection;

/** What is done about a position whose stop cannot be placed. */
public enum Fallback {
  /** It is closed at the market. */
  FLATTEN,
  /** Its owner is told, and decides. */
  ALERT
}
