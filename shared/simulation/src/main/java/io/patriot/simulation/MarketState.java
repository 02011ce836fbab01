package io.patriot.simulation;

/** Whether what we see of a market is good enough to trade on. */
public enum MarketState {
  /** Both sides are shown and the best bid is below the best ask. */
  READY,
  /** At least one side shows nothing. */
  EMPTY,
  /** The best bid is not below the best ask, which no venue allows: an update went wrong. */
  CROSSED,
  /** Updates were missed, or no snapshot has come yet. */
  GAPPED,
  /** The book is whole, but nothing was heard of it for too long. */
  STALE
}
