package io.patriot.bot.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a bar of a chart is. */
enum Timeframe {
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  QUARTER("15m", Duration.ofMinutes(15)),
  HOUR("1h", Duration.ofHours(1)),
  FOUR_HOURS("4h", Duration.ofHours(4)),
  DAY("1d", Duration.ofDays(1));

  private final String code;
  private final Duration length;

  Timeframe(String code, Duration length) {
    this.code = code;
    this.length = length;
  }

  static Optional<Timeframe> of(String word) {
    String typed = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.code.equals(typed)).findFirst();
  }

  String code() {
    return code;
  }

  Duration length() {
    return length;
  }
}
