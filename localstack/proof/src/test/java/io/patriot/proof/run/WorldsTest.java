package io.patriot.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole platform, on bad days: whatever happens, everything is right when it rests again. */
final class WorldsTest {
  @Test
  void theSameSeedGoesTheSameWay() throws Exception {
    Plan plan = Plan.of(7, 3_000);
    List<Verdict> verdicts = SharedProcesses.run(List.of(plan, plan, Plan.of(8, 3_000)));

    assertThat(verdicts.get(1).hash()).isEqualTo(verdicts.getFirst().hash());
    assertThat(verdicts.getLast().hash()).isNotEqualTo(verdicts.getFirst().hash());
  }

  @Test
  void someWorldsAreRightWhenTheyRest() throws Exception {
    List<Plan> plans = LongStream.range(1, 11).mapToObj(seed -> Plan.of(seed, 5_000)).toList();

    assertThat(SharedProcesses.run(plans))
        .hasSize(10)
        .allSatisfy(
            verdict -> assertThat(verdict.wrongs()).as("seed %s", verdict.seed()).isEmpty());
  }

  /** Worlds that once went wrong, and what was wrong. */
  @ParameterizedTest
  @CsvSource({
    "35, 20000, a book made anew forgot that the order had been amended",
    "72, 20000, answers to changes came in another order than the changes",
    "80, 12000, a target that closed more than it was placed for left the book before all was told",
    "484, 12000, trades that were known already were asked for one by one until the time was up",
    "529, 12000, a refusal of the second sending was taken for one of the first",
    "405, 12000, two feeds were the paper venue at once",
    "10, 5000, what nobody could read took the commands behind it to the dead letters"
  })
  void whatOnceWentWrongStaysRight(long seed, long steps, String what) {
    assertThat(SharedProcesses.run(Plan.of(seed, steps)).wrongs()).as(what).isEmpty();
  }

  /** The paper venue was away for minutes, and what still lay in its queue was given up. */
  @Test
  void whatOnceWentWrongOnAHuntStaysRight() {
    Set<String> places =
        Set.of(
            "decide-order > venue DELETE /fapi/v1/algoOrder 2",
            "fargate-feeds < bus.putEvents 2",
            "fargate-feeds > bus.putEvents 2",
            "fargate-feeds > dynamodb.transactWriteItems 3",
            "reconcile < venue DELETE /fapi/v1/algoOrder 3",
            "reconcile > venue DELETE /fapi/v1/algoOrder 3");

    assertThat(SharedProcesses.run(Plan.of(413, 11_612).hunting(places)).wrongs()).isEmpty();
  }
}
