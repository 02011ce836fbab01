package io.patriot.bot.grammar;

import io.patriot.bot.text.ErrorCode;
import java.util.Locale;

/**
 * Why something typed is not acted on. Each has a sentence of what is wrong and one of what to do.
 */
public enum Complaint {
  TOO_LONG(ErrorCode.VALIDATION_ERROR),
  HIDDEN_CHARACTERS(ErrorCode.VALIDATION_ERROR),
  MIXED_DIGITS(ErrorCode.AMBIGUOUS_INPUT),
  OTHER_BOT(ErrorCode.VALIDATION_ERROR),
  SYMBOL_UNKNOWN(ErrorCode.SYMBOL_NOT_FOUND),
  SYMBOL_IN_SEVERAL_MARKETS(ErrorCode.AMBIGUOUS_INPUT),
  NOT_AN_AMOUNT(ErrorCode.VALIDATION_ERROR),
  NOT_A_PRICE(ErrorCode.VALIDATION_ERROR),
  SCIENTIFIC_NUMBER(ErrorCode.VALIDATION_ERROR),
  UNCLEAR_GROUPING(ErrorCode.AMBIGUOUS_INPUT),
  TWO_READINGS(ErrorCode.AMBIGUOUS_INPUT),
  TOO_MANY_DIGITS(ErrorCode.VALIDATION_ERROR),
  NEGATIVE(ErrorCode.VALIDATION_ERROR),
  ZERO(ErrorCode.VALIDATION_ERROR),
  SIGN_WITHOUT_PERCENT(ErrorCode.AMBIGUOUS_INPUT),
  PERCENT_OUT_OF_RANGE(ErrorCode.VALIDATION_ERROR),
  OTHER_ASSET(ErrorCode.VALIDATION_ERROR),
  WORD_UNKNOWN(ErrorCode.VALIDATION_ERROR),
  WORD_TWICE(ErrorCode.AMBIGUOUS_INPUT),
  NOT_OFFERED_YET(ErrorCode.VALIDATION_ERROR),
  TIME_IN_FORCE_UNKNOWN(ErrorCode.VALIDATION_ERROR),
  TIME_IN_FORCE_NEEDS_PRICE(ErrorCode.VALIDATION_ERROR),
  TIME_IN_FORCE_WITH_TRIGGER(ErrorCode.VALIDATION_ERROR),
  UNTIL_MISSING(ErrorCode.VALIDATION_ERROR),
  UNTIL_UNKNOWN(ErrorCode.AMBIGUOUS_INPUT),
  UNTIL_OUT_OF_RANGE(ErrorCode.VALIDATION_ERROR),
  PRICE_MISSING(ErrorCode.VALIDATION_ERROR),
  PRICE_AND_TRIGGER(ErrorCode.AMBIGUOUS_INPUT),
  LIMIT_ALONE(ErrorCode.VALIDATION_ERROR),
  FROM_ALONE(ErrorCode.VALIDATION_ERROR),
  MARK_NEEDS_TRIGGER(ErrorCode.VALIDATION_ERROR),
  DISTANCE_MISSING(ErrorCode.VALIDATION_ERROR),
  DISTANCE_NOT_PERCENT(ErrorCode.VALIDATION_ERROR),
  DISTANCE_OUT_OF_RANGE(ErrorCode.VALIDATION_ERROR),
  NOT_A_PART(ErrorCode.VALIDATION_ERROR),
  ORDER_ENDED(ErrorCode.VALIDATION_ERROR),
  ORDER_ON_ITS_WAY(ErrorCode.VALIDATION_ERROR),
  ORDER_NOT_CHANGEABLE(ErrorCode.VALIDATION_ERROR),
  NOTHING_CHANGES(ErrorCode.VALIDATION_ERROR),
  LESS_THAN_TRADED(ErrorCode.VALIDATION_ERROR),
  PERCENT_OR_UNITS(ErrorCode.AMBIGUOUS_INPUT),
  NOTHING_HELD(ErrorCode.VALIDATION_ERROR),
  LESS_THAN_A_LOT(ErrorCode.MIN_NOTIONAL),
  NO_FRESH_PRICE(ErrorCode.STALE_DATA),
  NO_ACCOUNT(ErrorCode.VALIDATION_ERROR),
  ORDER_ID_MISSING(ErrorCode.VALIDATION_ERROR),
  ORDER_UNKNOWN(ErrorCode.ORDER_NOT_FOUND),
  ORDER_IN_DOUBT(ErrorCode.AMBIGUOUS_INPUT),
  TOO_MANY_SYMBOLS(ErrorCode.VALIDATION_ERROR);

  private final ErrorCode code;

  Complaint(ErrorCode code) {
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  /** The sentence that says what is wrong. */
  public String whatKey() {
    return key() + ".what";
  }

  /** The sentence that says what to do. */
  public String toDoKey() {
    return key() + ".do";
  }

  private String key() {
    return "complaint." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
