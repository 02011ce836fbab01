package io.patriot.bot.phrase;

import java.util.Locale;

/** Why a phrase is not acted on. */
public enum Why {
  /** It says not to. */
  NEGATION,
  /** It asks whether to. */
  QUESTION,
  /** It is for later, or for a case. */
  CONDITION,
  /** It tells what was done. */
  PAST,
  /** It says more than one thing to do. */
  SEVERAL,
  /** A word of it is not known. */
  WORD,
  /** It is not clear what a number in it is for. */
  NUMBERS,
  /** It names both sides, or a price on the side where it makes no sense. */
  SIDES,
  /** An amount is in money that nothing is traded in here. */
  MONEY,
  /** It closes at another price than the market's. */
  CLOSES_AT_MARKET,
  /** It is somebody's words repeated. */
  QUOTED;

  /** Whether no one order is meant; else it is one that could not be read. */
  boolean isAgainstAnyOrder() {
    return switch (this) {
      case NEGATION, QUESTION, CONDITION, PAST, SEVERAL, QUOTED -> true;
      case WORD, NUMBERS, SIDES, MONEY, CLOSES_AT_MARKET -> false;
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The sentence that says so. */
  public String sentenceKey() {
    return "phrase.no." + key();
  }
}
