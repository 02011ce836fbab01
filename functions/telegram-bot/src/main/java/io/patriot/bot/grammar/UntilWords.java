package io.patriot.bot.grammar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments: 2h, 30m, 1d, 2026-11-21T18:00Z. A time of day alone could be anybody's. */
record UntilWords(Instant now) {
  /** Venues take no order that would live shorter than this. */
  static final Duration MIN = Duration.ofMinutes(11);

  static final Duration MAX = Duration.ofDays(365);

  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})(m|min|h|d|w)");
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z");

  /** What a word says about the moment. */
  sealed interface Read {
    record Until(Instant moment) implements Read {}

    record Not(Complaint complaint) implements Read {}
  }

  Read read(String word) {
    Matcher span = SPAN.matcher(word.toLowerCase(Locale.ROOT));
    if (span.matches()) {
      Duration length =
          Duration.of(
              Long.parseLong(span.group(1)),
              switch (span.group(2)) {
                case "h" -> ChronoUnit.HOURS;
                case "d" -> ChronoUnit.DAYS;
                case "w" -> ChronoUnit.DAYS;
                default -> ChronoUnit.MINUTES;
              });
      return limited(now.plus(span.group(2).equals("w") ? length.multipliedBy(7) : length));
    }
    String upper = word.toUpperCase(Locale.ROOT);
    if (!MOMENT.matcher(upper).matches()) {
      return new Read.Not(Complaint.UNTIL_UNKNOWN);
    }
    try {
      return limited(OffsetDateTime.parse(upper).toInstant());
    } catch (DateTimeException e) {
      return new Read.Not(Complaint.UNTIL_UNKNOWN); // there is no such day or hour
    }
  }

  private Read limited(Instant moment) {
    Duration left = Duration.between(now, moment);
    return left.compareTo(MIN) < 0 || left.compareTo(MAX) > 0
        ? new Read.Not(Complaint.UNTIL_OUT_OF_RANGE)
        : new Read.Until(moment.truncatedTo(ChronoUnit.SECONDS));
  }
}
