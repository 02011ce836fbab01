package io.patriot.exchanges.binance.trade;

/** Where a conditional order stands, in the venue's words. */
public enum AlgoStatus {
  /** It waits. */
  NEW,
  CANCELED,
  /** Its price was reached, and the order it becomes is on its way. */
  TRIGGERING,
  /** The order it became is at the book. */
  TRIGGERED,
  /** The order it became has ended. */
  FINISHED,
  /** Its price was reached and the order was refused, such as for want of margin. */
  REJECTED,
  EXPIRED,
  /** A word that the venue added since; nothing is concluded from it. */
  UNHEARD_OF
}
