package io.patriot.application.setting;

/** What stands for a position's losses. */
public enum MarginType {
  /** Only the money that was put beside the position. */
  ISOLATED,
  /** All the money of the account. */
  CROSS
}
