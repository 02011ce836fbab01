package io.patriot.testkit.cloud.expression;

import java.math.BigDecimal;

/** Numbers as DynamoDB keeps them: exact, with 38 digits at most, without needless zeros. */
public final class Numbers {
  private static final int DIGITS_MAX = 38;
  private static final int PLAIN_DIGITS_MAX = 18;
  private static final int EXPONENT_MAX = 125;
  private static final int EXPONENT_MIN = -130;

  private Numbers() {}

  /** The one way in which a number is written. */
  public static String canonical(String number) {
    return isPlain(number) ? number : write(parse(number));
  }

  static BigDecimal parse(String number) {
    try {
      return checked(new BigDecimal(number));
    } catch (NumberFormatException e) {
      throw ValidationError.of("The parameter cannot be converted to a numeric value: " + number);
    }
  }

  static int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    return isPlain(left) && isPlain(right)
        ? Long.compare(Long.parseLong(left), Long.parseLong(right))
        : parse(left).compareTo(parse(right));
  }

  static String sum(String left, String right, boolean minus) {
    if (isPlain(left) && isPlain(right)) {
      long second = Long.parseLong(right);
      return Long.toString(Long.parseLong(left) + (minus ? -second : second));
    }
    BigDecimal second = parse(right);
    return write(checked(parse(left).add(minus ? second.negate() : second)));
  }

  private static BigDecimal checked(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > DIGITS_MAX) {
      throw ValidationError.of("Attempting to store more than 38 significant digits in a Number");
    }
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (stripped.signum() != 0 && (exponent > EXPONENT_MAX || exponent < EXPONENT_MIN)) {
      throw ValidationError.of(
          "Number overflow. Attempting to store a number with magnitude out of supported range");
    }
    return stripped;
  }

  private static String write(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  /** A whole number of few digits that is written in the one way already. */
  private static boolean isPlain(String number) {
    int length = number.length();
    int start = length > 1 && number.charAt(0) == '-' ? 1 : 0;
    if (length == start || length - start > PLAIN_DIGITS_MAX) {
      return false;
    }
    if (number.charAt(start) == '0') {
      return length == 1;
    }
    for (int i = start; i < length; i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
