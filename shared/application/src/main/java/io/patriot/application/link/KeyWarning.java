package io.patriot.application.link;

/** What its owner should know about a key that is taken. */
public enum KeyWarning {
  /** It works from any address: who steals it can trade with it from anywhere. */
  FROM_ANY_ADDRESS,
  /** Other coins count as margin, so what is free here is less than the venue shows. */
  MULTI_ASSETS
}
