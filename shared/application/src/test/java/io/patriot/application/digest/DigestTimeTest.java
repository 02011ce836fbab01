package io.patriot.application.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTimeTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource({"8, 08:00", "08:00, 08:00", "' 7:05 ', 07:05", "0, 00:00", "23:59, 23:59"})
  void aTimeOfDayIsUnderstood(String text, LocalTime time) {
    assertThat(DigestTime.said(text, UTC)).contains(new DigestTime(time, UTC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "8:60", "8:5", "-8", "08.00", "morning", "8 pm", "08:00:00"})
  void whatIsNoneIsNot(String text) {
    assertThat(DigestTime.said(text, UTC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // before it, at it, and after it
    "08:00, UTC, 2026-01-05T07:59:59Z, 2026-01-05T08:00:00Z",
    "08:00, UTC, 2026-01-05T08:00:00Z, 2026-01-06T08:00:00Z",
    "08:00, UTC, 2026-01-05T23:00:00Z, 2026-01-06T08:00:00Z",
    // their day is another than the one in London
    "08:00, Asia/Tokyo, 2026-01-05T22:00:00Z, 2026-01-05T23:00:00Z",
    "20:00, America/New_York, 2026-01-06T00:30:00Z, 2026-01-06T01:00:00Z",
    // the clock goes from 2 to 3, and from 3 to 2
    "02:30, Europe/Madrid, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "02:30, Europe/Madrid, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    "02:30, Europe/Madrid, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "02:30, Europe/Madrid, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
  })
  void theNextIsTheFirstAfterAMoment(LocalTime at, ZoneId zone, Instant after, Instant next) {
    assertThat(new DigestTime(at, zone).next(after)).isEqualTo(next);
  }

  @Test
  void itIsReadBackAsWritten() {
    var time = new DigestTime(LocalTime.of(8, 0), ZoneId.of("Europe/Madrid"));
    assertThat(DigestTime.parse(time.toString())).isEqualTo(time);
  }
}
