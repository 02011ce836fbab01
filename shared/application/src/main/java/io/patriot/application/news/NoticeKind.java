package io.patriot.application.news;

/**
 * What a trader may be told without having asked, as far as they may choose how loud it is. What
 * needs them (a stop that failed, a risk that is too large, a switch that was turned, what became
 * of a wish of theirs) is none of these: it always rings.
 */
public enum NoticeKind {
  /** A stop, a target or an order of theirs that traded while they did not look. */
  FILLS,
  /** A price they wanted to hear of. */
  ALERTS,
  /** Trades made elsewhere, and balances that were corrected to what the exchange says. */
  ELSEWHERE,
  /** Settings and limits that changed, and a stop that follows its position. */
  SETTINGS
}
