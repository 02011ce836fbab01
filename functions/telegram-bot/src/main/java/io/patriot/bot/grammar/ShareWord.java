package io.patriot.bot.grammar;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a part of a position: half, all, 25%. */
public final class ShareWord {
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?%");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private ShareWord() {}

  /** In per cent, above zero and at most a hundred. */
  public static Optional<BigDecimal> percent(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("all")) {
      return Optional.of(ALL);
    }
    if (lower.equals("half")) {
      return Optional.of(HALF);
    }
    if (!PERCENT.matcher(lower).matches()) {
      return Optional.empty();
    }
    var percent = new BigDecimal(lower.substring(0, lower.length() - 1).replace(',', '.'));
    return percent.signum() > 0 && percent.compareTo(ALL) <= 0
        ? Optional.of(percent)
        : Optional.empty();
  }
}
