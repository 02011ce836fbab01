package io.patriot.exchanges.binance.account;

/** Whether a position stands for itself or the whole account stands for it. */
public enum MarginType {
  ISOLATED,
  CROSSED
}
