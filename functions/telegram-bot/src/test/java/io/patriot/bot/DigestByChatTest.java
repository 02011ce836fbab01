package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetDayZone;
import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.DueDigest;
import io.patriot.application.news.QuietHours;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A summary of each day, for whoever wants one; the clock is at noon. */
class DigestByChatTest {
  private final Conversation person = Conversation.started();

  @Test
  void nobodyIsToldUntilTheyWantIt() {
    person.says("/digest").sees("No summary comes by itself", "[ 08:00 ]", "[ Show it now ]");
    assertThat(wanted()).isEmpty();

    person.presses("08:00").sees("each day at 08:00, UTC", "[ No summary ]");
    Instant noon = person.desk.clock().instant();
    assertThat(person.digests.due(noon.plus(Duration.ofHours(20)), 9))
        .containsExactly(
            new DueDigest(
                AccountExamples.TENANT, wanted().orElseThrow(), noon.plus(Duration.ofHours(20))));

    person.presses("No summary").sees("No summary comes by itself");
    assertThat(wanted()).isEmpty();
  }

  @Test
  void itComesByTheClockOfTheirDay() {
    new SetDayZone(person.links, person.desk.store(), person.desk.clock())
        .handle(AccountExamples.TENANT, ZoneId.of("Europe/Madrid"), AccountExamples.aCause());

    person.says("/digest 8").sees("each day at 08:00, Europe/Madrid");

    assertThat(wanted()).contains(new DigestTime(LocalTime.of(8, 0), ZoneId.of("Europe/Madrid")));
  }

  @Test
  void whatIsNoTimeChangesNothingAndSaysHowToWriteIt() {
    person.says("/digest 20:00");

    person.says("/digest 25:00").sees("“25:00” is no time of day", "Nothing was changed");
    person.says("/digest <b>").sees("“<b>” is no time of day");

    assertThat(wanted()).map(DigestTime::at).contains(LocalTime.of(20, 0));
  }

  @Test
  void itCanBeSeenAtOnceAndSaysWhatNoStopGuards() {
    DigestScenes.holding(person).says("/digest now");

    person.sees("How you stand", "PAPER · paper: worth", "⚠ BTCUSDT long 0.010", "NO STOP");
    assertThat(wanted()).as("looking is not wanting").isEmpty();
  }

  @Test
  void whatIsToldIsSilentInQuietHoursAndRingsOtherwise() {
    var told = new Told();
    told.hears(told.outcome(DigestScenes.drawn()));
    assertThat(told.chat.quiet()).isEmpty();

    told.users.keepQuiet(
        AccountExamples.TENANT,
        Optional.of(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneOffset.UTC)));
    told.asOf("1a1b2c3d").hears(told.outcome(DigestScenes.drawn()));
    assertThat(told.chat.quiet()).hasSize(1);
  }

  @Test
  void whoLeavesIsToldNoMore() {
    person.choosesPin("271828");
    person.says("/digest 8").says("/deleteme");

    person.entersPin("PIN: forget me", "271828");

    assertThat(wanted()).isEmpty();
  }

  private Optional<DigestTime> wanted() {
    return person.digests.of(AccountExamples.TENANT);
  }
}
