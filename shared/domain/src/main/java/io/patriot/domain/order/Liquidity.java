package io.patriot.domain.order;

/** Whether a fill took a price that was there or made one that others took. */
public enum Liquidity {
  TAKER,
  MAKER
}
