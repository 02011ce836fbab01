package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says and exits with. */
final class SimulateTest {
  private record Said(int exit, String words) {}

  private static Said simulate(String words) {
    var out = new ByteArrayOutputStream();
    int exit =
        new Simulate(new PrintStream(out, true, StandardCharsets.UTF_8))
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
  void worldsInOtherProcessesGoTheSameWayAsHere() throws Exception {
    List<Plan> plans = List.of(Plan.of(1, 300), Plan.of(2, 300));
    try (var one = OtherProcess.start();
        var other = OtherProcess.start();
        var threads = Executors.newFixedThreadPool(2)) {
      Future<Verdict> first = threads.submit(() -> one.run(plans.getFirst()));
      Future<Verdict> second = threads.submit(() -> other.run(plans.getLast()));
      assertThat(first.get().hash()).isEqualTo(Passage.of(plans.getFirst()).hash());
      assertThat(second.get().hash()).isEqualTo(Passage.of(plans.getLast()).hash());
    }
  }

  @Test
  void aPlantedBugEndsWithItsScheduleAndOne() {
    Said said = simulate("--seeds 20 --steps 2000 --people 1 --plant end-not-told-on");

    assertThat(said.words())
        .contains("went wrong", "It takes ", "Again, and as short:  localstack/simulate");
    assertThat(said.exit()).isEqualTo(1);
  }
}
