package io.patriot.application.pin;

import io.patriot.application.secret.Secret;
import java.util.Arrays;
import java.util.Optional;

/** What a PIN has to be: six digits that are not the first anyone would try. */
public enum PinForm {
  NOT_SIX_DIGITS,
  TOO_SIMPLE;

  private static final int DIGITS = 6;

  /** What is wrong with it, if anything is. */
  public static Optional<PinForm> faultOf(Secret pin) {
    byte[] digits = pin.revealBytes();
    try {
      if (!isSixDigits(digits)) {
        return Optional.of(NOT_SIX_DIGITS);
      }
      boolean simple =
          runs(digits) || repeats(digits, 1) || repeats(digits, 2) || repeats(digits, 3);
      return simple ? Optional.of(TOO_SIMPLE) : Optional.empty();
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  private static boolean isSixDigits(byte[] digits) {
    boolean all = digits.length == DIGITS;
    for (byte digit : digits) {
      all &= digit >= '0' && digit <= '9';
    }
    return all;
  }

  /** Such as 123456 and 987654. */
  private static boolean runs(byte[] digits) {
    int step = digits[1] - digits[0];
    boolean all = step == 1 || step == -1;
    for (int i = 2; i < DIGITS; i++) {
      all &= digits[i] - digits[i - 1] == step;
    }
    return all;
  }

  /** Such as 777777, 121212 and 123123. */
  private static boolean repeats(byte[] digits, int every) {
    boolean all = true;
    for (int i = every; i < DIGITS; i++) {
      all &= digits[i] == digits[i - every];
    }
    return all;
  }
}
