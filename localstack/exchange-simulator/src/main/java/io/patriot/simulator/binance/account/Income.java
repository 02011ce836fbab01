package io.patriot.simulator.binance.account;

import java.math.BigDecimal;

/** One movement of money on an account, and why. */
public record Income(
    Kind kind, String symbol, BigDecimal amount, long timeMs, long id, String tradeId) {
  /** Why money moved. */
  public enum Kind {
    TRANSFER,
    REALIZED_PNL,
    FUNDING_FEE,
    COMMISSION,
    INSURANCE_CLEAR
  }
}
