package io.patriot.bot.command;

import io.patriot.bot.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** How the figures of risk are written; one beyond all bounds is the word that is handed in. */
record RiskFigures(String none) {
  private static final int RATIO_DIGITS = 2;
  private static final double SHOWN_MAX = 1_000_000;

  String times(double factor) {
    return isShown(factor) ? Numbers.times(BigDecimal.valueOf(factor)) : none;
  }

  String ratio(double value) {
    return isShown(value)
        ? BigDecimal.valueOf(value).setScale(RATIO_DIGITS, RoundingMode.HALF_EVEN).toPlainString()
        : none;
  }

  String ratio(OptionalDouble value) {
    return value.isPresent() ? ratio(value.getAsDouble()) : none;
  }

  String percent(double share, int digits) {
    return isShown(share) ? Numbers.percent(BigDecimal.valueOf(share), digits) : none;
  }

  String percent(OptionalDouble share, int digits) {
    return share.isPresent() ? percent(share.getAsDouble(), digits) : none;
  }

  private static boolean isShown(double value) {
    return Math.abs(value) < SHOWN_MAX;
  }
}
