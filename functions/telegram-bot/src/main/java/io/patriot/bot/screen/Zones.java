package io.patriot.bot.screen;

import io.patriot.domain.limit.DayZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Time zones as people name them: by a city, by region and city, or by the hours from UTC. */
public final class Zones {
  /** One for each stretch of the day, to begin with. */
  public static final List<ZoneId> OFFERED =
      List.of(
          DayZone.UTC.zone(),
          ZoneId.of("Europe/London"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/Moscow"),
          ZoneId.of("Asia/Dubai"),
          ZoneId.of("Asia/Singapore"),
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Sao_Paulo"));

  /** Region and city; what else there is are old names and offsets with the sign turned round. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?([+-][0-9]{1,2}(?::[0-9]{2})?)");
  private static final List<String> ZERO = List.of("utc", "gmt", "z");
  private static final int LIKE_MAX = 6;

  private Zones() {}

  /** The one that is meant; nothing when there is none or several. */
  public static Optional<ZoneId> said(String text) {
    String name = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    if (ZERO.contains(name)) {
      return Optional.of(DayZone.UTC.zone());
    }
    var offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
    if (offset.matches()) {
      return offset(offset.group(1));
    }
    List<ZoneId> named =
        places()
            .filter(place -> place.equalsIgnoreCase(name) || city(place).equalsIgnoreCase(name))
            .map(ZoneId::of)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Some that have the text in their names. */
  public static List<ZoneId> like(String text) {
    String part = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return places()
        .filter(place -> place.toLowerCase(Locale.ROOT).contains(part))
        .limit(LIKE_MAX)
        .map(ZoneId::of)
        .toList();
  }

  /** As it is written on a button and in a text: Europe/Berlin, UTC, UTC+05:30. */
  public static String name(ZoneId zone) {
    if (zone instanceof ZoneOffset offset) {
      return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
    return zone.getId();
  }

  private static Optional<ZoneId> offset(String hours) {
    try {
      boolean oneDigit = hours.length() == 2 || hours.charAt(2) == ':';
      String written = oneDigit ? hours.charAt(0) + "0" + hours.substring(1) : hours;
      return Optional.of(ZoneOffset.of(written));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String city(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static Stream<String> places() {
    return ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()).sorted();
  }
}
