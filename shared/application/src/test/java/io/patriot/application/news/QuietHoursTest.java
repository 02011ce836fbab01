package io.patriot.application.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "23:00-07:00, UTC,              2026-03-02T22:59:59Z, false",
    "23:00-07:00, UTC,              2026-03-02T23:00:00Z, true",
    "23:00-07:00, UTC,              2026-03-03T06:59:59Z, true",
    "23:00-07:00, UTC,              2026-03-03T07:00:00Z, false",
    "12:30-14:00, UTC,              2026-03-03T13:00:00Z, true",
    "12:30-14:00, UTC,              2026-03-03T14:00:00Z, false",
    "23:00-07:00, Asia/Dubai,       2026-03-02T19:00:00Z, true",
    "23:00-07:00, America/New_York, 2026-03-02T23:00:00Z, false"
  })
  void aNightMayGoOverMidnightAndIsByItsOwnClock(
      String hours, String zone, String at, boolean quiet) {
    QuietHours read = QuietHours.said(hours, ZoneId.of(zone)).orElseThrow();

    assertThat(read.cover(Instant.parse(at))).isEqualTo(quiet);
    assertThat(QuietHours.parse(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "23-7, 23:00-07:00",
    "23:15 - 6, 23:15-06:00",
    "9–17:30, 09:00-17:30",
    "24-7,",
    "23:60-7,",
    "7-7,",
    "night,",
    "23:00,",
    "-,"
  })
  void whatIsNotTwoTimesIsNoHours(String text, String hours) {
    assertThat(QuietHours.said(text, ZoneId.of("UTC")).map(QuietHours::hours).orElse(null))
        .isEqualTo(hours);
  }
}
