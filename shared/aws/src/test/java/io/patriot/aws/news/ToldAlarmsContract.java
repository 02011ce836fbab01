package io.patriot.aws.news;

import static io.patriot.application.news.ToldAlarms.Turn.OURS;
import static io.patriot.application.news.ToldAlarms.Turn.SOMEBODY_ELSES;
import static io.patriot.application.news.ToldAlarms.Turn.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.Repeats;
import io.patriot.application.news.ToldAlarms;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every memory of told alarms keeps to. */
abstract class ToldAlarmsContract {
  private static final Duration TURN = Duration.ofSeconds(15);

  final HandTurnedClock clock = HandTurnedClock.atNoon();

  abstract ToldAlarms told();

  @Test
  void whatWasToldIsNotToldAgainHoweverLateItComes() {
    assertThat(told().take("one", TURN)).isEqualTo(OURS);
    told().told("one");

    assertThat(told().take("one", TURN)).isEqualTo(TOLD);
    clock.advance(Duration.ofDays(14));
    assertThat(told().take("one", TURN)).isEqualTo(TOLD);
    assertThat(told().take("other", TURN)).isEqualTo(OURS);
  }

  @Test
  void whoeverDiesInTheirTurnLeavesItToTheNext() {
    told().take("one", TURN);

    assertThat(told().take("one", TURN)).isEqualTo(SOMEBODY_ELSES);
    clock.advance(TURN);
    assertThat(told().take("one", TURN)).isEqualTo(OURS);
  }

  @Test
  void aTurnThatIsGivenBackIsFreeAtOnce() {
    told().take("one", TURN);
    told().giveBack("one");

    assertThat(told().take("one", TURN)).isEqualTo(OURS);
  }

  @Test
  void ofManyWhoAskOneGetsTheTurn() throws Exception {
    var acts = new ArrayList<Callable<ToldAlarms.Turn>>();
    for (int i = 0; i < 8; i++) {
      acts.add(() -> told().take("one", TURN));
    }
    int ours = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var turn : threads.invokeAll(acts)) {
        ours += turn.get() == OURS ? 1 : 0;
      }
    }

    assertThat(ours).isEqualTo(1);
  }

  @Test
  void whatGoesWrongAgainIsCountedAndRingsSeldomer() {
    Instant began = clock.instant();

    assertThat(told().again("feed", "1", began)).isEqualTo(Repeats.begun(began));
    assertThat(told().again("feed", "2", began.plusSeconds(60)))
        .isEqualTo(Repeats.begun(began).again(began.plusSeconds(60)));
    assertThat(told().again("feed", "3", began.plusSeconds(301)))
        .satisfies(
            third -> {
              assertThat(third.rings()).isTrue();
              assertThat(third.more()).isEqualTo(2);
            });
    assertThat(told().again("other", "4", began.plusSeconds(302)).more()).isZero();
    assertThat(told().again("feed", "5", began.plus(Duration.ofHours(2))))
        .as("it was well for an hour")
        .isEqualTo(Repeats.begun(began.plus(Duration.ofHours(2))));
  }

  @Test
  void aChangeThatIsHeardAgainIsNotCountedAgain() {
    Instant began = clock.instant();
    told().again("feed", "1", began);
    Repeats second = told().again("feed", "2", began.plusSeconds(60));

    assertThat(told().again("feed", "2", began.plusSeconds(60))).isEqualTo(second);
    assertThat(told().again("feed", "3", began.plusSeconds(70)).more()).isEqualTo(2);
  }
}
