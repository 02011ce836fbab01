package io.patriot.testkit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StormTest {
  private static final long SEEDS = Long.getLong("patriot.storm.seeds", 2_500);
  private static final int SEEDS_FOR_PLANTED = 400;

  @Test
  void noStormLosesMoneyDoublesAnOrderOrLeavesOneStuck() {
    long crashes = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Passage passage = Passage.of(seed, Planted.NOTHING);
      assertThat(passage.wrongs()).as("seed " + seed).isEmpty();
      crashes += passage.crashes();
    }
    assertThat(crashes).isGreaterThan(SEEDS);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void aMistakeMadeOnPurposeIsFound(Planted planted) {
    assertThat(
            LongStream.range(0, SEEDS_FOR_PLANTED)
                .anyMatch(
                    seed ->
                        Passage.of(seed, planted).wrongs().stream()
                            .anyMatch(wrong -> wrong.contains(planted.symptom()))))
        .isTrue();
  }

  @Test
  void oneSeedIsOneStorm() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(Passage.of(seed, Planted.NOTHING)).isEqualTo(Passage.of(seed, Planted.NOTHING));
    }
  }
}
