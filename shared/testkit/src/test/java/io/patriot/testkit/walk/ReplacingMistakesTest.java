package io.patriot.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The eye on the replacing of orders sees the mistakes that would cost most. */
class ReplacingMistakesTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void aMistakeMadeOnPurposeIsFound(ReplacingMistake mistake) {
    assertThat(isFound(mistake)).isTrue();
  }

  /** With each answer of the venue, until it shows. */
  private static boolean isFound(ReplacingMistake mistake) {
    for (boolean reduces : new boolean[] {true, false}) {
      for (Answer answer : Answer.values()) {
        for (CancelAnswer cancelAnswer : CancelAnswer.values()) {
          if (isFound(mistake, reduces, answer, cancelAnswer)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** When all goes well, and with the loss of a message or an unheard trade at every call. */
  private static boolean isFound(
      ReplacingMistake mistake, boolean reduces, Answer answer, CancelAnswer cancelAnswer) {
    ReplacingWorld calm = world(mistake, reduces, answer, cancelAnswer).replace();
    if (shows(mistake, calm)) {
      return true;
    }
    for (int call = 0; call < calm.calls(); call++) {
      ReplacingWorld lost = world(mistake, reduces, answer, cancelAnswer).loseAt(call);
      ReplacingWorld traded = world(mistake, reduces, answer, cancelAnswer);
      traded.at(call, traded::fillPartUnheard);
      if (shows(mistake, lost.replace()) || shows(mistake, traded.replace())) {
        return true;
      }
    }
    return false;
  }

  private static boolean shows(ReplacingMistake mistake, ReplacingWorld world) {
    return world.wrongs.stream().anyMatch(wrong -> wrong.startsWith(mistake.symptom()));
  }

  private static ReplacingWorld world(
      ReplacingMistake mistake, boolean reduces, Answer answer, CancelAnswer cancelAnswer) {
    var world = new ReplacingWorld(reduces, mistake);
    world.venue.next(answer);
    world.venue.nextCancel(cancelAnswer);
    return world;
  }
}
