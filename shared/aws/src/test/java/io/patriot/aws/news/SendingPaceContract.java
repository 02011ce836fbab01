package io.patriot.aws.news;

import static io.patriot.application.news.Urgency.CRITICAL;
import static io.patriot.application.news.Urgency.HIGH;
import static io.patriot.application.news.Urgency.LOW;
import static io.patriot.application.news.Urgency.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.Bucket;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.Urgency;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What everything that keeps the pace of telling keeps to. */
abstract class SendingPaceContract {
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Bucket TEN_A_SECOND = new Bucket("TEN", EVERY, 11);

  final HandTurnedClock clock = HandTurnedClock.atNoon();

  abstract SendingPace pace();

  @Test
  void aFullBucketGivesWhatItHoldsAndThenOneAfterAnother() {
    assertThat(taken(CRITICAL, 20)).isEqualTo(11);
    assertThat(wait(CRITICAL)).isEqualTo(EVERY);

    clock.advance(EVERY);
    assertThat(taken(CRITICAL, 20)).isEqualTo(1);

    clock.advance(Duration.ofHours(1));
    assertThat(taken(CRITICAL, 20)).isEqualTo(11);
  }

  @Test
  void theMoreUrgentFindsRoomThatTheRestLeaves() {
    assertThat(taken(LOW, 20)).isEqualTo(1);
    assertThat(taken(NORMAL, 20)).isEqualTo(4);
    assertThat(taken(HIGH, 20)).isEqualTo(4);
    assertThat(taken(CRITICAL, 20)).isEqualTo(2);

    clock.advance(EVERY);
    assertThat(wait(HIGH)).isEqualTo(EVERY.multipliedBy(2));
    assertThat(taken(CRITICAL, 20)).isEqualTo(1);
  }

  @Test
  void whoWaitsAsLongAsTheyAreToldFindsRoomIfNobodyElseComes() {
    taken(CRITICAL, 20);
    for (Urgency urgency : Urgency.values()) {
      clock.advance(wait(urgency));
      assertThat(wait(urgency)).isZero();
    }
  }

  @Test
  void nothingComesOfABucketThatTheMessengerClosed() {
    Duration closed = Duration.ofSeconds(7);
    pace().close(TEN_A_SECOND, clock.instant().plus(closed));
    pace().close(TEN_A_SECOND, clock.instant().plusSeconds(3));

    assertThat(wait(CRITICAL)).isEqualTo(closed);
    clock.advance(closed.minusMillis(1));
    assertThat(taken(CRITICAL, 3)).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(taken(CRITICAL, 3)).isEqualTo(1);
  }

  @Test
  void oneBucketDoesNotEmptyAnother() {
    taken(CRITICAL, 20);

    assertThat(pace().take(Bucket.ofChat(7), LOW, clock.instant())).isZero();
    assertThat(pace().take(Bucket.ofChat(8), LOW, clock.instant())).isZero();
    assertThat(pace().take(Bucket.ofChat(8), LOW, clock.instant())).isPositive();
  }

  @Test
  void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
    var acts = new ArrayList<Callable<Duration>>();
    for (int i = 0; i < 24; i++) {
      acts.add(() -> pace().take(TEN_A_SECOND, CRITICAL, clock.instant()));
    }
    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var wait : threads.invokeAll(acts)) {
        taken += wait.get().isZero() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(11);
  }

  private int taken(Urgency urgency, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += wait(urgency).isZero() ? 1 : 0;
    }
    return taken;
  }

  private Duration wait(Urgency urgency) {
    return pace().take(TEN_A_SECOND, urgency, clock.instant());
  }
}
