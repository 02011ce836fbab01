package io.patriot.bot.grammar;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something takes, as it is typed: 10m, 2h, 1d. */
public final class SpanWords {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4})(m|min|h|d)");

  private SpanWords() {}

  /** Nothing when the word is no length of time. */
  static Optional<Duration> read(String word) {
    Matcher span = SPAN.matcher(word.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(span.group(1));
    return Optional.of(
        switch (span.group(2)) {
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofMinutes(count);
        });
  }

  /** As it can be typed. */
  public static String typed(Duration span) {
    return span.toMinutes() + "m";
  }

  /** As short as it can be typed, such as 1h for sixty minutes. */
  public static String shortest(Duration span) {
    if (span.equals(Duration.ofDays(span.toDays()))) {
      return span.toDays() + "d";
    }
    return span.equals(Duration.ofHours(span.toHours())) ? span.toHours() + "h" : typed(span);
  }
}
