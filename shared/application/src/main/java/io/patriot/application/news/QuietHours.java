package io.patriot.application.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours in which a trader's phone stays silent unless something must be acted on: news that can
 * wait still come, without a sound.
 *
 * @param from the minute at which they begin, each day
 * @param until the first minute that rings again; before {@code from} when a night is between
 * @param zone whose clock counts
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?::(\\d{2}))?");
  private static final String BETWEEN = "-";

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("Quiet hours need a length: " + from);
    }
  }

  /** What somebody wrote, such as 23:00-07:00 or 23-7; nothing when it is no such thing. */
  public static Optional<QuietHours> said(String text, ZoneId zone) {
    Matcher hours = HOURS.matcher(text.strip());
    if (!hours.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime from = time(hours, 1);
      LocalTime until = time(hours, 3);
      return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalTime time(Matcher hours, int group) {
    String minutes = hours.group(group + 1);
    return LocalTime.of(
        Integer.parseInt(hours.group(group)), minutes == null ? 0 : Integer.parseInt(minutes));
  }

  /** Reads {@link #toString}. */
  public static QuietHours parse(String text) {
    String[] parts = text.split(" ", 2);
    return said(parts[0], ZoneId.of(parts[1]))
        .orElseThrow(() -> new IllegalArgumentException("No quiet hours: " + text));
  }

  /** Whether this moment is one of them. */
  public boolean cover(Instant now) {
    LocalTime there = now.atZone(zone).toLocalTime();
    boolean begun = !there.isBefore(from);
    boolean over = !there.isBefore(until);
    return from.isBefore(until) ? begun && !over : begun || !over;
  }

  /** The hours without the zone, such as 23:00-07:00. */
  public String hours() {
    return from + BETWEEN + until;
  }

  @Override
  public String toString() {
    return hours() + " " + zone;
  }
}
