package io.patriot.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayZoneTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Europe/Berlin"),
          DayZone.UTC.zone(),
          ZoneId.of("America/New_York"),
          ZoneId.of("Pacific/Pago_Pago"));

  @ParameterizedTest(name = "from UTC to {0}, {1} counts to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # chosen at noon of March 10   | a moment              | its day
          Europe/Berlin                  | 2026-03-10T23:30:00Z  | 2026-03-10
          Europe/Berlin                  | 2026-03-11T00:00:00Z  | 2026-03-11
          Europe/Berlin                  | 2026-03-11T22:59:59Z  | 2026-03-11
          Europe/Berlin                  | 2026-03-11T23:00:00Z  | 2026-03-12
          America/New_York               | 2026-03-10T23:59:59Z  | 2026-03-10
          America/New_York               | 2026-03-11T03:59:59Z  | 2026-03-10
          America/New_York               | 2026-03-11T04:00:00Z  | 2026-03-11
          Pacific/Kiritimati             | 2026-03-10T13:00:00Z  | 2026-03-10
          Pacific/Kiritimati             | 2026-03-11T00:00:00Z  | 2026-03-11
          Pacific/Kiritimati             | 2026-03-11T10:00:00Z  | 2026-03-12
          """)
  void aRunningDayEndsWhenItWouldHaveEnded(ZoneId wanted, Instant moment, LocalDate day) {
    assertThat(DayZone.UTC.movedTo(wanted, NOON).dayOf(moment)).isEqualTo(day);
  }

  @Test
  void aDayHasTheLengthThatClocksGiveIt() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    DayZone days = DayZone.UTC.movedTo(berlin, NOON);
    Instant spring = Instant.parse("2026-03-28T23:00:00Z"); // midnight, and an hour is skipped

    assertThat(days.dayOf(spring)).isEqualTo(LocalDate.parse("2026-03-29"));
    assertThat(days.dayOf(spring.plus(Duration.ofHours(23))))
        .isEqualTo(LocalDate.parse("2026-03-30"));
  }

  @Test
  void whoChangesTheirMindBeforeMidnightHasChangedNothing() {
    DayZone days = DayZone.UTC.movedTo(ZoneId.of("Asia/Kolkata"), NOON);

    assertThat(days.beginsAfter(NOON)).contains(Instant.parse("2026-03-11T00:00:00Z"));
    assertThat(days.movedTo(DayZone.UTC.zone(), NOON.plusSeconds(60))).isEqualTo(DayZone.UTC);
    assertThat(days.movedTo(ZoneId.of("Asia/Kolkata"), NOON.plusSeconds(60))).isEqualTo(days);
  }

  /** A new day is a new allowance for losses, so changing zones must not make more of them. */
  @Property(tries = 2_000)
  void howeverOftenTheZoneIsChangedThereAreNoMoreDaysThanTheCalendarHas(@ForAll long seed) {
    var dice = new Random(seed);
    DayZone days = DayZone.UTC;
    LocalDate first = days.dayOf(NOON);
    LocalDate last = first;
    Instant now = NOON;
    for (int i = 0; i < 60; i++) {
      now = now.plus(Duration.ofMinutes(1 + dice.nextInt(40 * 60)));
      last = later(last, days.dayOf(now));
      if (dice.nextBoolean()) {
        days = days.movedTo(ZONES.get(dice.nextInt(ZONES.size())), now);
        assertThat(days.dayOf(now)).isBeforeOrEqualTo(last);
      }
    }

    long passed = Duration.between(NOON, now).toDays();
    assertThat(last.toEpochDay() - first.toEpochDay()).isLessThanOrEqualTo(passed + 2);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
