package io.patriot.bot.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written: in UTC. */
public final class Times {
  private static final DateTimeFormatter SECONDS = form("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = form("HH:mm:ss.SSS");
  private static final DateTimeFormatter MOMENT = form("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = form("yyyy-MM-dd");

  private Times() {}

  /** Such as 14:02:11 UTC. */
  public static String clock(Instant at) {
    return SECONDS.format(at) + " UTC";
  }

  /** Such as 14:02:11.483, for lists whose head says UTC. */
  public static String millis(Instant at) {
    return MILLIS.format(at);
  }

  public static String day(Instant at) {
    return DAY.format(at);
  }

  /** Such as 2026-01-06 14:02 UTC. */
  public static String moment(Instant at) {
    return MOMENT.format(at) + " UTC";
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
