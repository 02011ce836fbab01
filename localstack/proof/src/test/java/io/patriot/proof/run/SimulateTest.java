package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says and exits with. */
final class SimulateTest {
  private record Said(int exit, String words) {}

  private static Said simulate(String words) {
    var out = new ByteArrayOutputStream();
    int exit =
        new Simulate(new PrintStream(out, true, StandardCharsets.UTF_8), SharedProcesses::borrow)
            .run(Arrays.asList(words.split(" ")));
    return new Said(exit, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void goodWorldsEndWithATableAndZero() {
    Said said = simulate("--seeds 2 --steps 300");

    assertThat(said.words()).contains("2 of 2 worlds", "waits for", "Nothing was wrong.");
    assertThat(said.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--seeds many, --seeds needs a number",
    "--seeds 0, --seeds is from 1",
    "--steps, --steps needs a value",
    "--faults rain, There is no fault \"rain\"",
    "--plant rose, There is no planted bug \"rose\"",
    "--colour red, There is no option \"--colour\"",
    "much, What is \"much\"?"
  })
  void whatIsUnclearIsSaidAndEndsWithTwo(String words, String answer) {
    Said said = simulate(words);

    assertThat(said.words()).contains(answer, "--seeds N");
    assertThat(said.exit()).isEqualTo(2);
  }

  @Test
  void aWorldInAnotherProcessGoesTheSameWayAsHere() {
    Plan plan = Plan.of(1, 300);

    assertThat(SharedProcesses.run(plan).hash()).isEqualTo(Passage.of(plan).hash());
  }

  @Test
  void aPlantedBugEndsWithItsScheduleAndOne() {
    Said said = simulate("--seeds 20 --steps 2000 --people 1 --plant switch-not-looked-at");

    assertThat(said.words())
        .contains("went wrong", "It takes ", "Again, and as short:  localstack/simulate");
    assertThat(said.exit()).isEqualTo(1);
  }
}
