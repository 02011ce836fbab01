package io.patriot.application.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
  private static final Instant BEGAN = Instant.parse("2026-01-02T14:02:00Z");

  /** Minutes since the first at which it happened; R is told with a sound, the number counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                        | R0
          0 0 0                    | R0 1 2
          0 1 2 3                  | R0 1 2 3
          0 1 2 5                  | R0 1 2 R3
          0 4 5 6 14 15 16         | R0 1 R2 3 4 R5 6
          0 20 21 59 60 61         | R0 R1 2 3 R4 5
          0 1 30 59 61 100 119 120 | R0 1 R2 3 R4 5 6 R7
          0 59 118                 | R0 R1 R2
          0 60                     | R0 R0
          0 1 2 62 63 67           | R0 1 2 R0 1 R2
          0 5 3 4 6                | R0 R1 2 3 4
          0 1 5 15 60 119 178 180  | R0 1 R2 R3 R4 5 R6 R7
          """)
  void isToldAtOnceThenSeldomerAndCounted(String minutes, String told) {
    assertThat(told(minutes)).isEqualTo(told.strip());
  }

  private static String told(String minutes) {
    var times = new ArrayList<Instant>();
    var said = new ArrayList<String>();
    for (String minute : minutes.strip().split(" ", -1)) {
      times.add(BEGAN.plus(Duration.ofMinutes(Long.parseLong(minute))));
      Repeats repeats = Repeats.of(times);
      said.add((repeats.rings() ? "R" : "") + repeats.more());
    }
    return String.join(" ", said);
  }

  @Test
  void noneIsLostHoweverManyThereAre() {
    Repeats repeats = Repeats.begun(BEGAN);
    int rings = 1;
    for (int second = 1; second <= 7200; second++) {
      repeats = repeats.again(BEGAN.plusSeconds(second));
      rings += repeats.rings() ? 1 : 0;
      assertThat(repeats.more()).isEqualTo(second);
      assertThat(repeats.first()).isEqualTo(BEGAN);
    }
    assertThat(rings).as("at once, after 5, 15, 60 and 120 minutes").isEqualTo(5);
  }

  @Test
  void whatIsFoldedStepByStepIsWhatIsFoldedAtOnce() {
    List<Instant> times = List.of(BEGAN, BEGAN.plusSeconds(70), BEGAN.plusSeconds(400));
    assertThat(Repeats.of(times))
        .isEqualTo(Repeats.begun(BEGAN).again(BEGAN.plusSeconds(70)).again(BEGAN.plusSeconds(400)));
  }
}
