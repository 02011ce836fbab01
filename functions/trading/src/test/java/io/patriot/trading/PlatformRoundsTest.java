package io.patriot.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.stop.WaitingEntries;
import io.patriot.application.trace.CorrelationId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a stop of the platform left half done is begun anew within the hour, and nothing else. */
class PlatformRoundsTest {
  private static final Instant FULL_HOUR = Instant.parse("2026-01-05T13:00:20Z");

  private final TradingDesk desk = new TradingDesk();
  private final HandTurnedClock clock = desk.clock();
  private final InMemoryStopWork work = new InMemoryStopWork();
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final PlatformRounds rounds =
      new PlatformRounds(
          new StoppingAll(
              desk.platform(),
              work,
              new WaitingEntries(
                  desk.store(), new InMemoryLinks(), new InMemoryPeople(), List.of()),
              requests));

  @Test
  void whatNobodyEverStoppedIsLeftAlone() {
    assertThat(asked(FULL_HOUR)).isFalse();
  }

  @Test
  void aStopThatNobodyLookedAtIsLookedAt() {
    stop();

    assertThat(asked(FULL_HOUR.plusSeconds(60))).as("within the hour only").isFalse();
    assertThat(asked(FULL_HOUR)).isTrue();
    assertThat(requests.sweeps().messages())
        .extracting(RecordingReconcileRequests.Sweep::sweep)
        .containsExactly(PlatformSweep.first(1, "round-" + FULL_HOUR.getEpochSecond()));
  }

  @Test
  void oneThatIsBeingLookedAtIsNot() {
    stop();
    looked(FULL_HOUR.minusSeconds(60), 1, 0);

    assertThat(asked(FULL_HOUR)).isFalse();
  }

  @Test
  void oneThatWasLeftHalfWayIsAndOneThatIsDoneIsNot() {
    stop();
    looked(FULL_HOUR.minusSeconds(600), 1, 0);
    assertThat(asked(FULL_HOUR)).isTrue();
    looked(FULL_HOUR.minusSeconds(600), 0, 2);

    assertThat(asked(FULL_HOUR)).isFalse();
  }

  @Test
  void aReleaseOfLateIsToldOnAndAnOldOneIsNot() {
    stop();
    clock.advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));
    new ReleasePlatform(desk.platform(), Set.of(7L, 8L), clock).handle(8, 1);

    assertThat(asked(FULL_HOUR)).isTrue();
    assertThat(asked(FULL_HOUR.plus(Duration.ofHours(2)))).isFalse();
  }

  private void stop() {
    new StopPlatform(desk.platform(), clock).halt(7, "");
  }

  private void looked(Instant at, int waiting, int clear) {
    work.keep(1, new SweepLook("chat-1", new CorrelationId("req_1_00000001"), at, waiting, clear));
  }

  private boolean asked(Instant now) {
    return rounds.ask(now, AccountExamples.aCause());
  }
}
