package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.order.WindDown;
import io.patriot.application.platform.Affected;
import io.patriot.application.platform.Affected.Stage;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.PlatformReleased;
import io.patriot.application.stop.SweepPlatform.Outcome;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What waits and may open is taken back of everybody, whoever dies on the way, and each is told.
 */
class SweepingThePlatformTest {
  private static final Duration LATER = Duration.ofMinutes(4);

  private final SweptWorld world = new SweptWorld();

  @Test
  void whatMayOpenIsTakenBackAndWhatReducesStays() {
    long stop = world.stops();

    assertThat(world.sweeps()).isEqualTo(new Outcome.Stopped(1, 1));
    world.looks();
    assertThat(world.progress().waiting()).isEqualTo(1);
    assertThat(world.progress().isDone()).isFalse();
    world.venueLetsGo();
    world.looks();
    assertThat(world.progress().verified()).isEqualTo(1);
    assertThat(world.progress().isDone()).as("one look may overtake its lists").isFalse();
    world.sweeps();
    world.sweeps();

    assertThat(world.progress().isDone()).isTrue();
    assertThat(world.desk.order(world.stop)).isInstanceOf(Order.Open.class);
    assertThat(world.told(Stage.TAKING_BACK))
        .extracting(AccountOutcome.TakenBack::order)
        .containsExactlyInAnyOrder(world.resting, world.conditional);
    assertThat(world.stages()).containsExactly("TAKING_BACK", "VERIFIED");
    assertThat(stop).isEqualTo(1);
  }

  @Test
  void whoeverDiesAtAnyCallIsFollowedByALookThatMissesNothing() {
    for (int call = 0; call < 12; call++) {
      var dying = new SweptWorld();
      dying.stops();
      dying.diesAtCall(call);
      for (int look = 0; look < 6; look++) {
        dying.sweeps();
        dying.looks();
        dying.venueDoesAsAsked();
        dying.desk.clock().advance(LATER);
      }

      assertThat(dying.progress().isDone()).as("after dying at call %s", call).isTrue();
      assertThat(dying.desk.order(dying.resting).isFinished()).isTrue();
      assertThat(dying.stages()).containsExactly("TAKING_BACK", "VERIFIED");
    }
  }

  @Test
  void aVenueThatDoesNotAnswerIsNotDone() {
    world.stops();
    world.sweeps();
    world.looks();
    world.venueLetsGo();
    world.quiet.says(new AccountQuiet.Answer.Unavailable("TIMEOUT"));
    for (int look = 0; look < 5; look++) {
      world.looks();
      world.sweeps();
    }
    assertThat(world.progress().unanswered()).isEqualTo(1);
    assertThat(world.progress().isDone()).isFalse();
    assertThat(world.stages()).containsExactly("TAKING_BACK", "UNANSWERED");
    world.venueAnswers();
    world.looks();

    assertThat(world.progress().isDone()).isTrue();
  }

  @Test
  void whoHadOrdersTakenBackHearsOnceThatItIsReleased() {
    world.stops();
    world.sweeps();
    world.looks();
    world.venueLetsGo();
    world.looks();
    PlatformSweep late = world.last();
    world.releases();

    assertThat(world.sweeps()).isEqualTo(new Outcome.Released(1, 0));
    assertThat(world.sweep(late)).isEqualTo(new Outcome.Released(0, 0));
    assertThat(world.outcomes.outcomes()).filteredOn(PlatformReleased.class::isInstance).hasSize(1);
  }

  @Test
  void whoHadNothingToTakeBackHearsOfNeither() {
    world.venueLetsGo();
    world.stops();

    assertThat(world.sweeps()).isEqualTo(new Outcome.Stopped(0, 0));
    world.sweeps();
    assertThat(world.progress().isDone()).isTrue();
    world.releases();
    world.sweeps();

    assertThat(world.outcomes.outcomes()).isEmpty();
  }

  @Test
  void aReleaseEndsTheTakingBack() {
    world.stops();
    world.sweeps();
    world.releases();
    world.looks();

    assertThat(world.desk.order(world.resting)).isInstanceOf(Order.Open.class);
    assertThat(world.outcomes.outcomes()).isEmpty();
  }

  @Test
  void stoppedAnewIsAnotherStopAndEachIsToldOfBoth() {
    world.stops();
    world.sweeps();
    world.looks();
    world.venueLetsGo();
    world.looks();
    PlatformSweep late = world.last();
    world.releases();

    assertThat(world.stops()).isEqualTo(3);
    assertThat(world.sweep(late)).as("its own stop is over").isEqualTo(new Outcome.Released(1, 0));
    assertThat(world.progress().affected()).isEmpty();
  }

  @Test
  void onlyReducingThatIsMadeAHaltIsTheSameStop() {
    assertThat(world.reducesOnly()).isEqualTo(1);

    assertThat(world.stops()).isEqualTo(1);
  }

  @Test
  void theRowThatBeganLastGoesOn() {
    world.stops();
    world.sweeps();
    PlatformSweep first = world.last();
    world.sweep(PlatformSweep.first(1, "pressed-again"));

    assertThat(world.sweep(first)).isEqualTo(new Outcome.Superseded());
    assertThat(world.sweep(world.last())).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void whatIsDoneAndStaysSoIsLookedAtNoMore() {
    world.venueLetsGo();
    world.stops();
    int looks = 0;
    do {
      world.sweeps();
      looks++;
    } while (!world.desk.requests().sweeps().messages().isEmpty() && looks < 100);

    assertThat(looks).isEqualTo(10);
  }

  @Test
  void whoMayBeHearingOfTheStopThisMomentHearsOfTheReleaseAfterIt() {
    world.stops();
    world.releases();
    var account = new AccountId(new TenantId("tg-100"), "paper");
    Instant now = world.desk.clock().instant();
    world.work.keep(1, new Affected(account, Stage.TAKING_BACK, 2, 2, now));

    assertThat(world.sweeps()).isEqualTo(new Outcome.Released(0, 1));
    assertThat(world.outcomes.outcomes()).isEmpty();
    world.desk.clock().advance(Duration.ofSeconds(20));
    assertThat(world.sweep(world.last())).isEqualTo(new Outcome.Released(1, 0));
    assertThat(world.outcomes.outcomes()).hasSize(1);
  }

  @Test
  void noMorePeopleAreToldInASecondThanTelegramTakes() {
    world.stops();
    for (int i = 100; i < 160; i++) {
      var account = new AccountId(new TenantId("tg-" + i), "paper");
      world.work.keep(1, new Affected(account, Stage.VERIFIED, 2, 0, world.desk.clock().instant()));
    }
    world.releases();

    assertThat(world.sweeps()).isEqualTo(new Outcome.Released(25, 35));
    assertThat(world.sweep(world.last())).isEqualTo(new Outcome.Released(25, 10));
    assertThat(world.sweep(world.last())).isEqualTo(new Outcome.Released(10, 0));
    assertThat(world.outcomes.outcomes()).hasSize(60);
  }

  @Test
  void aSecondLookForTheSameStopForgetsNobody() {
    world.stops();
    world.sweeps();
    world.looks();
    world.venueLetsGo();
    world.desk.clock().advance(LATER);
    world.sweeps();
    world.look(WindDown.ofPlatform(1, 0));

    StopProgress progress = world.progress();
    assertThat(progress.affected()).singleElement().extracting(Affected::orders).isEqualTo(2);
    assertThat(progress.affected()).extracting(Affected::account).containsExactly(ACCOUNT);
    assertThat(List.copyOf(world.stages())).startsWith("TAKING_BACK");
  }
}
