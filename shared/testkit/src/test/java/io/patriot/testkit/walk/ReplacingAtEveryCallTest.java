package io.patriot.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.Order;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every call to a port is once the last one of its process, with every answer the venue may give;
 * and at every call the old order's price comes once.
 */
class ReplacingAtEveryCallTest {

  @ParameterizedTest
  @EnumSource(Answer.class)
  void protectionNeverLapsesWhereverTheProcessEndsAndWhateverTheVenueAnswers(Answer answer) {
    everywhere(true, answer, ReplacingAtEveryCallTest::oneProtects);
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void nothingOpensTwiceWhereverTheProcessEndsAndWhateverTheVenueAnswers(Answer answer) {
    everywhere(false, answer, ReplacingAtEveryCallTest::oneMayOpen);
  }

  /** Each question counts to a limit that all accounts share. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theVenueIsNotAskedForWhatIsSettled(boolean reduces) {
    assertThat(new ReplacingWorld(reduces).replace().questions()).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOldOrderThatTradesAtAnyMomentLeavesNoSecondOne(boolean reduces) {
    atEveryCall(reduces, ReplacingWorld::fill, ReplacingAtEveryCallTest::itTraded);
    atEveryCall(reduces, ReplacingWorld::fillUnheard, ReplacingAtEveryCallTest::itTraded);
    atEveryCall(
        reduces,
        world -> {
          world.trigger();
          world.fill();
        },
        ReplacingAtEveryCallTest::itTraded);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOldOrderThatTradesInPartAtAnyMomentIsNotOpenedOnceMore(boolean reduces) {
    atEveryCall(reduces, ReplacingWorld::fillPart, world -> itTradedInPart(world, reduces));
    atEveryCall(reduces, ReplacingWorld::fillPartUnheard, world -> itTradedInPart(world, reduces));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasLostAtAnyCallIsTakenUpByTheSweep(boolean reduces) {
    for (Answer answer : Answer.values()) {
      for (CancelAnswer cancelAnswer : CancelAnswer.values()) {
        int calls = world(reduces, answer, cancelAnswer).replace().calls();
        for (int call = 0; call < calls; call++) {
          String where = answer + " " + cancelAnswer + " lost at " + call;
          run(
              world(reduces, answer, cancelAnswer).loseAt(call),
              where,
              world -> {
                if (world.replaced().isEmpty()) {
                  assertThat(world.venue.isLive(world.old())).isTrue();
                } else if (reduces) {
                  oneProtects(world);
                } else {
                  oneMayOpen(world);
                }
              });
        }
      }
    }
  }

  @Test
  void anOpeningOrderThatItsOwnerTakesBackMeanwhileIsNotPlacedAnew() {
    atEveryCall(
        false,
        ReplacingWorld::askedBackByItsOwner,
        world -> {
          assertThat(world.venue.isLive(world.old())).isFalse();
          boolean decidedBefore = world.venue.knows(world.replacement());
          assertThat(world.order(world.replacement()))
              .isInstanceOf(decidedBefore ? Order.Open.class : Order.Denied.class);
        });
  }

  @Test
  void aHaltAtAnyMomentLeavesAnExitInTheOthersPlace() {
    atEveryCall(
        true,
        ReplacingWorld::haltedByItsOwner,
        world -> {
          assertThat(world.venue.isLive(world.replacement())).isTrue();
          assertThat(world.venue.isLive(world.old())).isFalse();
        });
  }

  @Test
  void aHaltAtAnyMomentLetsNothingOpenInTheOthersPlaceThatWasNotSent() {
    atEveryCall(
        false,
        ReplacingWorld::haltedByItsOwner,
        world ->
            assertThat(world.venue.isLive(world.old()) && world.venue.isLive(world.replacement()))
                .isFalse());
  }

  private static void everywhere(boolean reduces, Answer answer, Consumer<ReplacingWorld> outcome) {
    for (CancelAnswer cancelAnswer : CancelAnswer.values()) {
      int calls = run(world(reduces, answer, cancelAnswer), answer + " " + cancelAnswer, outcome);
      for (int call = 0; call < calls; call++) {
        String where = answer + " " + cancelAnswer + " crash at " + call;
        run(world(reduces, answer, cancelAnswer).crashAt(call), where, outcome);
      }
    }
  }

  private static void atEveryCall(
      boolean reduces, Consumer<ReplacingWorld> fate, Consumer<ReplacingWorld> outcome) {
    for (CancelAnswer cancelAnswer : CancelAnswer.values()) {
      int calls = world(reduces, Answer.ACCEPT, cancelAnswer).replace().calls();
      for (int call = 0; call < calls; call++) {
        ReplacingWorld world = world(reduces, Answer.ACCEPT, cancelAnswer);
        boolean[] inTime = {false};
        world.at(
            call,
            () -> {
              inTime[0] = world.venue.isLive(world.old());
              fate.accept(world);
            });
        String where = cancelAnswer + " happens at " + call;
        run(
            world,
            where,
            after -> {
              if (inTime[0]) {
                outcome.accept(after);
              }
            });
      }
    }
  }

  private static ReplacingWorld world(boolean reduces, Answer answer, CancelAnswer cancelAnswer) {
    var world = new ReplacingWorld(reduces);
    world.venue.next(answer);
    world.venue.nextCancel(cancelAnswer);
    return world;
  }

  private static int run(ReplacingWorld world, String where, Consumer<ReplacingWorld> outcome) {
    world.replace();
    assertThat(world.wrongs).as(where).isEmpty();
    try {
      outcome.accept(world);
    } catch (AssertionError e) {
      throw new AssertionError(where + ": " + e.getMessage(), e);
    }
    return world.calls();
  }

  private static void oneProtects(ReplacingWorld world) {
    boolean arrived = world.venue.knows(world.replacement());
    assertThat(world.venue.isLive(world.replacement())).isEqualTo(arrived);
    assertThat(world.venue.isLive(world.old())).isNotEqualTo(arrived);
    assertThat(world.order(world.replacement()).isFinished()).isNotEqualTo(arrived);
  }

  private static void oneMayOpen(ReplacingWorld world) {
    boolean arrived = world.venue.knows(world.replacement());
    assertThat(world.venue.isLive(world.old())).isFalse();
    assertThat(world.venue.isLive(world.replacement())).isEqualTo(arrived);
    assertThat(world.order(world.replacement()).isFinished()).isNotEqualTo(arrived);
    assertThat(world.store.book(world.wish().account()).orElseThrow().working())
        .hasSize(arrived ? 1 : 0);
  }

  private static void itTradedInPart(ReplacingWorld world, boolean reduces) {
    if (reduces) {
      assertThat(world.venue.isLive(world.old()))
          .isNotEqualTo(world.venue.isLive(world.replacement()));
    } else {
      assertThat(world.venue.knows(world.replacement())).isFalse();
      assertThat(world.order(world.replacement()).isFinished()).isTrue();
    }
  }

  private static void itTraded(ReplacingWorld world) {
    assertThat(world.order(world.old())).isInstanceOf(Order.Filled.class);
    assertThat(world.venue.isLive(world.replacement())).isFalse();
    assertThat(world.order(world.replacement()).isFinished()).isTrue();
    assertThat(world.store.book(world.wish().account()).orElseThrow().working()).isEmpty();
  }
}
