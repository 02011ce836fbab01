package io.patriot.aws.news;

import static io.patriot.application.news.ToldAlarms.Turn.OURS;
import static io.patriot.application.news.ToldAlarms.Turn.SOMEBODY_ELSES;
import static io.patriot.application.news.ToldAlarms.Turn.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.ToldAlarms;
import io.patriot.testkit.HandTurnedClock;
import java.time.Duration;
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
}
