package io.patriot.bot.phrase;

/**
 * One word of a phrase that was understood.
 *
 * @param value the number or the market that it names; empty for all other words
 * @param sign of a number, plus or minus if one was written
 * @param spelled whether it was written in letters
 */
record Word(Sense sense, String value, String sign, boolean spelled) {
  private static final String THOUSANDS = "k";

  static Word of(Sense sense, String value) {
    return new Word(sense, value, "", true);
  }

  static Word number(String value, String sign, boolean inThousands) {
    return new Word(Sense.NUMBER, inThousands ? value + THOUSANDS : value, sign, false);
  }

  boolean is(Sense other) {
    return sense == other;
  }

  boolean inThousands() {
    return value.endsWith(THOUSANDS);
  }

  /** 2k or two thousand of a coin may be that many coins, or coins for so much. */
  boolean mayBeMoney() {
    return inThousands() || (spelled && value.endsWith("000"));
  }

  /** As it would be typed. */
  String number() {
    return inThousands() ? value.substring(0, value.length() - 1) : value;
  }
}
