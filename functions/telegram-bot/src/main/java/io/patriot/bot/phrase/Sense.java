package io.patriot.bot.phrase;

import java.util.Locale;

/** What a word of a phrase says, in whatever language it is. */
enum Sense {
  BUY,
  SELL,
  CLOSE,
  CANCEL,
  REVERSE,
  LONG,
  SHORT,
  OPEN,
  SET,
  STOP,
  STOP_LOSS,
  TAKE_PROFIT,
  TRAIL,
  BREAKEVEN,
  KILL,
  PRICE,
  POSITION,
  ORDERS,
  PORTFOLIO,
  BALANCE,
  PROFIT,
  HISTORY,
  FEES,
  STATS,
  REPORT,
  CHART,
  BOOK,
  FUNDING,
  HELP,
  AT,
  FOR,
  LIMIT,
  MARKET,
  BELOW,
  ABOVE,
  HALF,
  ALL,
  MINE,
  MONEY,
  FOREIGN_MONEY,
  PERCENT,
  NUMBER,
  COIN,
  NOT,
  ASKS,
  IF,
  WHEN,
  TELL,
  REACH,
  RISES,
  FALLS,
  PAST,
  PAST_TIME,
  FORBIDDEN,
  FILLER;

  /** As it is written in a list of words. */
  static Sense named(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it says what is to be done with an order or a position. */
  boolean isAct() {
    return switch (this) {
      case BUY, SELL, CLOSE, CANCEL, REVERSE, TRAIL, BREAKEVEN -> true;
      default -> false;
    };
  }

  /** Whether it names a price at which a position ends. */
  boolean isEnd() {
    return this == STOP || this == STOP_LOSS || this == TAKE_PROFIT;
  }

  /** Whether it says that a market comes to a price; no order is said so. */
  boolean isComing() {
    return this == REACH || this == RISES || this == FALLS;
  }

  /** Whether whoever writes it may mean an order. */
  boolean mayTrade() {
    return isAct()
        || isEnd()
        || switch (this) {
          case LONG, SHORT, KILL, PAST, FORBIDDEN -> true;
          default -> false;
        };
  }
}
