package io.patriot.bot.text;

/** The short name of what went wrong, for people to tell support and for tests to look for. */
public enum ErrorCode {
  VALIDATION_ERROR,
  SYMBOL_NOT_FOUND,
  AMBIGUOUS_INPUT,
  CARD_EXPIRED,
  INSUFFICIENT_FUNDS,
  MIN_NOTIONAL,
  PRECISION,
  RISK_LIMIT_EXCEEDED,
  TRADING_HALTED,
  REDUCE_ONLY,
  ORDER_NOT_FOUND,
  VENUE_REJECTED,
  ACCOUNT_SUSPENDED,
  STALE_DATA,
  INTERNAL_ERROR
}
