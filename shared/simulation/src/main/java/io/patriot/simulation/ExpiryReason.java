package io.patriot.simulation;

/** Why the rest of an order ended without anybody taking it back. */
public enum ExpiryReason {
  /** An immediate-or-cancel order took what was there; the rest found nothing. */
  IMMEDIATE_REMAINDER,
  /** A fill-or-kill order could not be filled whole. */
  NOT_FILLABLE_WHOLE,
  /** A market order took all that was displayed. */
  DEPTH_EXHAUSTED,
  /** The next price was too far beyond the market. */
  COLLAR_REACHED,
  /** The moment it was good until has come. */
  GOOD_TILL_PASSED,
  /** A reduce-only order has closed all there was to close. */
  NOTHING_LEFT_TO_REDUCE
}
