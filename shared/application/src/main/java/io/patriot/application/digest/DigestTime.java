package io.patriot.application.digest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The minute of each day at which a trader wants to read how they stand.
 *
 * @param zone whose clock counts
 */
public record DigestTime(LocalTime at, ZoneId zone) {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?");

  /** What somebody wrote, such as 08:00 or 8; nothing when it is no time of day. */
  public static Optional<DigestTime> said(String text, ZoneId zone) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      String minutes = time.group(2);
      return Optional.of(
          new DigestTime(
              LocalTime.of(
                  Integer.parseInt(time.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)),
              zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * The first such minute after a moment. Where the clock leaves it out that day, it is as much
   * later as is left out; where it comes twice, it is the first.
   */
  public Instant next(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, zone);
    Instant then = on(day);
    return then.isAfter(after) ? then : on(day.plusDays(1));
  }

  private Instant on(LocalDate day) {
    return day.atTime(at).atZone(zone).toInstant();
  }

  /** Reads {@link #toString}. */
  public static DigestTime parse(String text) {
    String[] parts = text.split(" ", 2);
    return new DigestTime(LocalTime.parse(parts[0]), ZoneId.of(parts[1]));
  }

  @Override
  public String toString() {
    return at + " " + zone;
  }
}
